import { bytes, instant, int32, int53, json, list, map, optional, required, string } from "@colloquy/define";
import type { z } from "zod";
import { ids } from "../examples.ts";
import { imageId, sessionId } from "../ids.ts";
import { everrunsRest } from "../namespace.ts";

const fields = {
  id: required(imageId(), "Id of the image; goes into an `image_file` part."),
  filename: required(string(), "Name the upload had."),
  content_type: required(string(), "`image/png`, `image/jpeg`, `image/gif` or `image/webp`."),
  size_bytes: required(int53(), { description: "Size.", unit: "bytes" }),
  created_at: required(instant(), "When it was uploaded."),
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
  { description: "An image that was just stored.", source: "everruns-rest §9", examples: [exampleImage] },
  fields,
);

export const imageSchema = everrunsRest.object(
  "Image",
  {
    description: "A stored image.",
    source: "everruns-rest §9",
    examples: [{ ...exampleImage, metadata: { session_id: ids.session } }],
  },
  { ...fields, metadata: required(map(json()), "Facts about it, such as `session_id`; may be `{}`.") },
);

export const imageListSchema = everrunsRest.define(
  "ImageList",
  {
    description: "Images, newest first: a bare array.",
    source: "everruns-rest §9",
    examples: [[{ ...exampleImage, metadata: {} }]],
  },
  list(imageSchema),
);

export const imageFormSchema = everrunsRest.object(
  "ImageForm",
  {
    description: "The parts of the upload form.",
    source: "everruns-rest §9",
    examples: [{ file: "<bytes>" }],
  },
  { file: required(bytes(), "The image, with a file name and a content type; at most 100 MB.") },
);

export const uploadImageQuerySchema = everrunsRest.object(
  "UploadImageQuery",
  {
    description: "Facts to keep with an image.",
    source: "everruns-rest §9",
    examples: [{ session_id: ids.session }],
  },
  { session_id: optional(sessionId(), "A session to note in the metadata; nothing more.") },
);

export const listImagesQuerySchema = everrunsRest.object(
  "ListImagesQuery",
  { description: "Which images.", source: "everruns-rest §9", examples: [{ limit: 50, offset: 0 }] },
  {
    limit: optional(int32().min(1), { description: "Most images to return.", default: 50 }),
    offset: optional(int32().min(0), { description: "Number of images to skip.", default: 0 }),
  },
);

export const imagePathSchema = everrunsRest.object(
  "ImagePath",
  { description: "Which image.", source: "everruns-rest §9", examples: [{ image_id: ids.image }] },
  { image_id: required(imageId(), "Id of the image.") },
);

export type UploadedImage = z.infer<typeof uploadedImageSchema>;
export type Image = z.infer<typeof imageSchema>;
