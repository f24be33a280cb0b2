import { base64, json, nullish, optional, required, string, tag } from "@colloquy/define";
import type { z } from "zod";
import { ids, toolCall } from "../examples.ts";
import { imageId } from "../ids.ts";
import { everrunsRest } from "../namespace.ts";

export const textPartSchema = everrunsRest.object(
  "TextPart",
  {
    description: "Text.",
    source: "everruns-rest §4.2",
    examples: [{ type: "text", text: "Berth 4 is free." }],
  },
  { type: tag("text"), text: required(string(), "The text. May be empty.") },
);

export const imagePartSchema = everrunsRest.object(
  "ImagePart",
  {
    description: "A picture, by `url` or by `base64` with `media_type`.",
    source: "everruns-rest §4.2",
    examples: [
      { type: "image", url: "https://images.example/quay.png" },
      { type: "image", base64: "iVBORw0KGgo=", media_type: "image/png" },
    ],
  },
  {
    type: tag("image"),
    url: nullish(string(), "Where to fetch the picture."),
    base64: nullish(base64(), "The bytes of the picture."),
    media_type: nullish(string(), "IANA media type of `base64`, such as `image/png`."),
  },
);

export const imageFilePartSchema = everrunsRest.object(
  "ImageFilePart",
  {
    description: "A picture that was uploaded before.",
    source: "everruns-rest §4.2",
    examples: [{ type: "image_file", image_id: ids.image, filename: "quay.png" }],
  },
  {
    type: tag("image_file"),
    image_id: required(imageId(), "Id the upload was answered with."),
    filename: nullish(string(), "Name to show to a person."),
  },
);

export const toolCallPartSchema = everrunsRest.object(
  "ToolCallPart",
  {
    description: "The place in an agent's message where it asked for a tool.",
    source: "everruns-rest §4.2",
    examples: [{ type: "tool_call", ...toolCall }],
  },
  {
    type: tag("tool_call"),
    id: required(string(), "Id of the call: opaque text from the model."),
    name: required(string(), "Name of the tool."),
    arguments: required(json(), "Arguments, by the tool's `parameters`."),
  },
);

export const toolResultPartSchema = everrunsRest.object(
  "ToolResultPart",
  {
    description: "What a tool answered.",
    source: "everruns-rest §4.2",
    examples: [{ type: "tool_result", tool_call_id: "call_7f31", result: "HW 03:12, 4.6 m" }],
  },
  {
    type: tag("tool_result"),
    tool_call_id: required(string(), "The call that is answered."),
    result: optional(json(), "The result; a single text is unwrapped to a string."),
    error: nullish(string(), "What went wrong; absent after success."),
  },
);

/** What a user may send. */
export const inputContentPartSchema = everrunsRest.closedUnion(
  "InputContentPart",
  {
    description: "One piece of a user's message.",
    source: "everruns-rest §4.2",
    examples: [{ type: "text", text: "Where can the Marlin moor tonight?" }],
  },
  "type",
  [textPartSchema, imagePartSchema, imageFilePartSchema],
  "A part the server does not understand would vanish from the prompt unseen; it is refused instead.",
);

export const contentPartSchema = everrunsRest.openUnion(
  "ContentPart",
  {
    description: "One piece of a message. Newer servers have more kinds, such as `reasoning`.",
    source: "everruns-rest §4.2",
    examples: [
      { type: "text", text: "Berth 4 is free." },
      { type: "reasoning", summary: "The tide decides." },
    ],
  },
  "type",
  [textPartSchema, imagePartSchema, imageFilePartSchema, toolCallPartSchema, toolResultPartSchema],
);

export type TextPart = z.infer<typeof textPartSchema>;
export type ImagePart = z.infer<typeof imagePartSchema>;
export type ImageFilePart = z.infer<typeof imageFilePartSchema>;
export type ToolCallPart = z.infer<typeof toolCallPartSchema>;
export type ToolResultPart = z.infer<typeof toolResultPartSchema>;
export type InputContentPart = z.infer<typeof inputContentPartSchema>;
export type ContentPart = z.infer<typeof contentPartSchema>;
