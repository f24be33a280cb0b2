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

const images = unmapped("Images are stored beside sessions; a message contains or references them.");

const path = "/v1/images/{image_id}";
const pathParameters = imagePathSchema;

export const uploadImage = http({
  id: "upload_image",
  method: "POST",
  path: "/v1/images",
  summary: "Upload an image",
  description: "Stores a PNG, JPEG, GIF or WebP image for use in messages.",
  source: "everruns-rest §9",
  queryParameters: uploadImageQuerySchema,
  body: {
    contentType: "multipart/form-data",
    schema: imageFormSchema,
    description: "One part `file` with a file name and a content type.",
  },
  responses: { 201: answers("Data of the stored image.", uploadedImageSchema), ...refusals(400, 413, 415) },
  mapping: images,
});

export const listImages = http({
  id: "list_images",
  method: "GET",
  path: "/v1/images",
  summary: "List images",
  description: "Returns the data of stored images, newest first.",
  source: "everruns-rest §9",
  queryParameters: listImagesQuerySchema,
  responses: { 200: answers("A bare array of image data.", imageListSchema), ...refusals(400) },
  mapping: images,
});

export const getImage = http({
  id: "get_image",
  method: "GET",
  path,
  summary: "Read an image",
  description: "Returns the bytes of an image with their content type; cacheable for a year.",
  source: "everruns-rest §9",
  pathParameters,
  responses: {
    200: {
      description: "Bytes of the image.",
      body: { contentType: "image/*", description: "Image file as uploaded." },
    },
    ...refusals(400, 404),
  },
  mapping: images,
});

export const getThumbnail = http({
  id: "get_image_thumbnail",
  method: "GET",
  path: `${path}/thumbnail`,
  summary: "Read a thumbnail",
  description: "Returns a JPEG whose longer side has at most 200 pixels; 404 when none could be made.",
  source: "everruns-rest §9",
  pathParameters,
  responses: {
    200: {
      description: "Bytes of the thumbnail.",
      body: { contentType: "image/jpeg", description: "JPEG file of reduced size." },
    },
    ...refusals(400, 404),
  },
  mapping: images,
});

export const deleteImage = http({
  id: "delete_image",
  method: "DELETE",
  path,
  summary: "Delete an image",
  description: "Deletes an image permanently.",
  source: "everruns-rest §9",
  pathParameters,
  responses: { 204: empty("The image no longer exists."), ...refusals(400, 404) },
  mapping: images,
});
