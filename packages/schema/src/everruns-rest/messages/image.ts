import { bytes, instant, int32, int53, json, list, map, optional, required, string } from "@colloquy/define";
import type { z } from "zod";
import { ids } from "../examples.ts";
import { imageId, sessionId } from "../ids.ts";
import { everrunsRest } from "../namespace.ts";

const fields = {
  id: required(imageId(), "Id to send in an `image_file` part."),
  filename: required(string(), "File name the upload gave."),
  content_type: required(
    string(),
    "IANA media type: `image/png`, `image/jpeg`, `image/gif` or `image/webp`.",
  ),
  size_bytes: required(int53(), { description: "Length of the stored file; at most 100 MB.", unit: "bytes" }),
  created_at: required(instant(), "Set by the server when the upload was complete."),
};
const exampleImage = {
  id: ids.image,
  filename: "quay.png",
  content_type: "image/png",
  size_bytes: 70,
  created_at: "2026-11-01T02:26:40.050Z",
};

export const uploadedImageSchema = everrunsRest.object(
  "UploadedImage",
  {
    description: "Data of an image that was just stored.",
    source: "everruns-rest §9",
    examples: [exampleImage],
  },
  fields,
);

export const imageSchema = everrunsRest.object(
  "Image",
  {
    description: "Data of a stored image, without its bytes.",
    source: "everruns-rest §9",
    examples: [{ ...exampleImage, metadata: { session_id: ids.session } }],
  },
  {
    ...fields,
    metadata: required(
      map(json()),
      "Data about the image, such as the `session_id` of the upload; may be `{}`.",
    ),
  },
);

export const imageListSchema = everrunsRest.define(
  "ImageList",
  {
    description: "Stored images, newest first: a bare array, without an enclosing object.",
    source: "everruns-rest §9",
    examples: [[{ ...exampleImage, metadata: {} }]],
  },
  list(imageSchema),
);

export const imageFormSchema = everrunsRest.object(
  "ImageForm",
  {
    description: "Parts of the multipart form.",
    source: "everruns-rest §9",
    examples: [{ file: "<bytes>" }],
  },
  { file: required(bytes(), "Image file with a file name and a content type; at most 100 MB.") },
);

export const uploadImageQuerySchema = everrunsRest.object(
  "UploadImageQuery",
  {
    description: "Data to store with an image.",
    source: "everruns-rest §9",
    examples: [{ session_id: ids.session }],
  },
  { session_id: optional(sessionId(), "Session to note in the metadata. Has no other effect.") },
);

export const listImagesQuerySchema = everrunsRest.object(
  "ListImagesQuery",
  {
    description: "Page of the list of images.",
    source: "everruns-rest §9",
    examples: [{ limit: 50, offset: 0 }],
  },
  {
    limit: optional(int32().min(1), { description: "Most images to return.", default: 50 }),
    offset: optional(int32().min(0), {
      description: "Number of images to skip from the newest.",
      default: 0,
    }),
  },
);

export const imagePathSchema = everrunsRest.object(
  "ImagePath",
  {
    description: "Path parameter that selects an image.",
    source: "everruns-rest §9",
    examples: [{ image_id: ids.image }],
  },
  { image_id: required(imageId(), "Id that the upload returned.") },
);

export type UploadedImage = z.infer<typeof uploadedImageSchema>;
export type Image = z.infer<typeof imageSchema>;
