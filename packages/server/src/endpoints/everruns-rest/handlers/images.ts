import type { MultipartFile } from "@fastify/multipart";
import type { Call, Handlers } from "../call.ts";
import { ProblemError } from "../problem.ts";
import type { EverrunsServices } from "../services.ts";

interface ImagePath {
  readonly image_id: string;
}

const imageTypes: ReadonlySet<string> = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"]);

/** Uploads, lists and serves images (§9). */
export function imageHandlers({ images }: EverrunsServices): Handlers {
  async function find({ image_id }: ImagePath) {
    const found = await images.get(image_id);
    if (!found) throw new ProblemError("image_not_found", "There is no such image.");
    return found;
  }

  return {
    async upload_image(call: Call<unknown, { readonly session_id?: string }>) {
      if (!call.request.isMultipart())
        throw new ProblemError("unsupported_media_type", "The call takes multipart/form-data.");
      const file = imageOf(await call.request.file());
      const { session_id } = call.query;
      const { metadata: _metadata, ...facts } = await images.save({
        filename: file.filename,
        content_type: file.mimetype,
        bytes: await file.toBuffer(),
        metadata: session_id === undefined ? {} : { session_id },
      });
      return { status: 201, body: facts };
    },

    async list_images({ query }: Call<unknown, { readonly limit?: number; readonly offset?: number }>) {
      return { status: 200, body: await images.list(query.offset ?? 0, query.limit ?? 50) };
    },

    async get_image({ path }: Call<ImagePath>) {
      const { image, bytes } = await find(path);
      const headers = {
        "content-type": image.content_type,
        "content-disposition": "inline",
        "cache-control": "private, max-age=31536000, immutable",
        "x-content-type-options": "nosniff",
      };
      return { status: 200, body: Buffer.from(bytes), headers };
    },

    async get_image_thumbnail({ path }: Call<ImagePath>) {
      await find(path);
      throw new ProblemError("image_not_found", "No thumbnail of this image could be made.");
    },

    async delete_image({ path }: Call<ImagePath>) {
      await find(path);
      await images.delete(path.image_id);
      return { status: 204 };
    },
  };
}

/**
 * The image of a form.
 * @throws ProblemError without one of an accepted type.
 */
function imageOf(file: MultipartFile | undefined): MultipartFile {
  if (file?.fieldname !== "file" || !file.filename)
    throw new ProblemError("invalid_request", "file: the form needs a file of this name, with a file name.");
  if (!imageTypes.has(file.mimetype))
    throw new ProblemError(
      "invalid_request",
      `file: ${file.mimetype} is none of ${[...imageTypes].join(", ")}.`,
    );
  return file;
}
