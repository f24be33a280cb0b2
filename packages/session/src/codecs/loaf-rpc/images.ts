import type { QueuedImage } from "@colloquy/schema/loaf-rpc";
import type { ContentPart, ImagePart } from "@colloquy/schema/session";
import { present } from "../../codec/values.ts";

const maximumBytes = 8_388_608;
const mediaTypes: Readonly<Record<string, string>> = {
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".gif": "image/gif",
};
const dataUrlForm = /^data:([^;,]+);base64,([\s\S]*)$/i;

export const isImage = (part: ContentPart): part is ImagePart => part.type === "image";

/** The usable members of `images`. What is no list means none; what is no object, or empty, is dropped silently (§10). */
export function normaliseImages(images: unknown): QueuedImage[] {
  return Array.isArray(images) ? images.flatMap(normaliseImage) : [];
}

function normaliseImage(member: unknown): QueuedImage[] {
  if (typeof member !== "object" || member === null || Array.isArray(member)) return [];
  const fields = member as Readonly<Record<string, unknown>>;
  const path = filled(fields.path) ?? "";
  const data_url = filled(fields.data_url) ?? filled(fields.dataUrl);
  const mime_type = filled(fields.mime_type) ?? filled(fields.mimeType);
  return path === "" && data_url === undefined ? [] : [present({ path, mime_type, data_url })];
}

const filled = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

/** Why a picture cannot be used, as far as that shows without opening files; the words of the original (§10). */
export function imageProblem(image: QueuedImage): string | undefined {
  return image.data_url === undefined ? pathProblem(image.path) : dataProblem(image, image.data_url);
}

function dataProblem({ mime_type }: QueuedImage, dataUrl: string): string | undefined {
  const [, own, payload] = dataUrlForm.exec(dataUrl) ?? [];
  if (own === undefined || payload === undefined)
    return "invalid image data_url. expected data:<mime>;base64,<payload>";
  const mime = (mime_type ?? own).toLowerCase();
  if (!Object.values(mediaTypes).includes(mime)) return `unsupported image mime type: ${mime}`;
  const bytes = byteSize(payload);
  if (bytes === 0) return "image data is empty";
  return bytes > maximumBytes ? `image is larger than ${maximumBytes} bytes` : undefined;
}

function pathProblem(path: string): string | undefined {
  const ending = endingOf(path);
  if (mediaTypes[ending]) return undefined;
  return `unsupported image type: ${ending}. supported: ${Object.keys(mediaTypes).join(", ")}`;
}

const endingOf = (path: string): string => /\.[^./\\]*$/.exec(path)?.[0].toLowerCase() ?? "";

/** A usable picture. One given by its path is named by it: whoever can read files puts the bytes in. */
export function toImagePart({ path, mime_type, data_url }: QueuedImage): ImagePart {
  const [, own, data] = dataUrlForm.exec(data_url ?? "") ?? [];
  if (data === undefined)
    return present({ type: "image" as const, mediaType: mediaTypes[endingOf(path)], url: path });
  const fileName = path === "" ? undefined : path;
  return present({ type: "image" as const, mediaType: (mime_type ?? own)?.toLowerCase(), data, fileName });
}

/** A picture to send; none for one that neither has bytes nor lies in a file. */
export function fromImagePart({ mediaType, data, url, fileName }: ImagePart): QueuedImage[] {
  if (data !== undefined) return [{ path: fileName ?? "", data_url: toDataUrl(mediaType, data) }];
  return url === undefined || /^https?:/i.test(url) ? [] : [{ path: url }];
}

export const toDataUrl = (mediaType: string | undefined, data: string): string =>
  `data:${mediaType ?? "application/octet-stream"};base64,${data}`;

/** Bytes behind a base64 text. */
export function byteSize(base64: string): number {
  const digits = base64.replace(/[\s=]/g, "").length;
  return Math.floor((digits * 3) / 4);
}
