import { http, unmapped } from "@colloquy/define";
import {
  imageFormSchema,
  imageListSchema,
  imagePathSchema,
  listImagesQuerySchema,
  uploadedImageSchema,
  uploadImageQuerySchema,
} from "../messages/image.ts";
import { answers, empty, refusals } from "./responses.ts";

const images = unmapped("Images are kept beside sessions; a message carries them or refers to them.");

const path = "/v1/images/{image_id}";
const pathParameters = imagePathSchema;

export const uploadImage = http({
  id: "upload_image",
  method: "POST",
  path: "/v1/images",
  summary: "Upload an image",
  description: "Stores a PNG, JPEG, GIF or WebP image.",
  source: "everruns-rest §9",
  queryParameters: uploadImageQuerySchema,
  body: {
    contentType: "multipart/form-data",
    schema: imageFormSchema,
    description: "One part `file` with a file name and a content type.",
  },
  responses: { 201: answers("Facts about the image.", uploadedImageSchema), ...refusals(400, 413, 415) },
  mapping: images,
});

export const listImages = http({
  id: "list_images",
  method: "GET",
  path: "/v1/images",
  summary: "List images",
  description: "Facts about stored images, newest first.",
  source: "everruns-rest §9",
  queryParameters: listImagesQuerySchema,
  responses: { 200: answers("A bare array.", imageListSchema), ...refusals(400) },
  mapping: images,
});

export const getImage = http({
  id: "get_image",
  method: "GET",
  path,
  summary: "Read an image",
  description: "The bytes, with their content type; they may be kept for a year.",
  source: "everruns-rest §9",
  pathParameters,
  responses: {
    200: { description: "The bytes.", body: { contentType: "image/*", description: "The bytes." } },
    ...refusals(400, 404),
  },
  mapping: images,
});

export const getThumbnail = http({
  id: "get_image_thumbnail",
  method: "GET",
  path: `${path}/thumbnail`,
  summary: "Read a small image",
  description: "A JPEG whose longer side has at most 200 pixels; 404 when none could be made.",
  source: "everruns-rest §9",
  pathParameters,
  responses: {
    200: { description: "The bytes.", body: { contentType: "image/jpeg", description: "The bytes." } },
    ...refusals(400, 404),
  },
  mapping: images,
});

export const deleteImage = http({
  id: "delete_image",
  method: "DELETE",
  path,
  summary: "Delete an image",
  description: "Deletes the image for good.",
  source: "everruns-rest §9",
  pathParameters,
  responses: { 204: empty("It is gone."), ...refusals(400, 404) },
  mapping: images,
});
