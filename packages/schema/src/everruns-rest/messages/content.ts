import { base64, json, nullish, optional, required, string, tag } from "@colloquy/define";
import type { z } from "zod";
import { ids, toolCall } from "../examples.ts";
import { imageId } from "../ids.ts";
import { everrunsRest } from "../namespace.ts";

export const textPartSchema = everrunsRest.object(
  "TextPart",
  {
    description: "Plain text, usually Markdown.",
    source: "everruns-rest §4.2",
    examples: [{ type: "text", text: "Berth 4 is free." }],
  },
  { type: tag("text"), text: required(string(), "Characters of the part; an empty string is allowed.") },
);

export const imagePartSchema = everrunsRest.object(
  "ImagePart",
  {
    description: "Image by `url`, or by `base64` together with `media_type`.",
    source: "everruns-rest §4.2",
    examples: [
      { type: "image", url: "https://images.example/quay.png" },
      { type: "image", base64: "iVBORw0KGgo=", media_type: "image/png" },
    ],
  },
  {
    type: tag("image"),
    url: nullish(string(), "Absolute address the server fetches the image from."),
    base64: nullish(
      base64(),
      "Image bytes in padded base64 (RFC 4648 §4). The limit of the JSON body applies.",
    ),
    media_type: nullish(
      string(),
      "IANA media type of `base64`, such as `image/png`. Required with `base64`.",
    ),
  },
);

export const imageFilePartSchema = everrunsRest.object(
  "ImageFilePart",
  {
    description: "Image uploaded before with `POST /v1/images`.",
    source: "everruns-rest §4.2",
    examples: [{ type: "image_file", image_id: ids.image, filename: "quay.png" }],
  },
  {
    type: tag("image_file"),
    image_id: required(imageId(), "Id that the upload returned."),
    filename: nullish(string(), "File name for display. Absent: that of the upload."),
  },
);

export const toolCallPartSchema = everrunsRest.object(
  "ToolCallPart",
  {
    description: "Place in an agent message at which the model requested a tool.",
    source: "everruns-rest §4.2",
    examples: [{ type: "tool_call", ...toolCall }],
  },
  {
    type: tag("tool_call"),
    id: required(string(), "Opaque id the model gave the call, such as `call_…` or `toolu_…`."),
    name: required(string(), "Tool to run, by the `name` of its definition."),
    arguments: required(json(), "Arguments that follow the tool's `parameters`; any JSON value."),
  },
);

export const toolResultPartSchema = everrunsRest.object(
  "ToolResultPart",
  {
    description: "Outcome of a tool call.",
    source: "everruns-rest §4.2",
    examples: [{ type: "tool_result", tool_call_id: "call_7f31", result: "HW 03:12, 4.6 m" }],
  },
  {
    type: tag("tool_result"),
    tool_call_id: required(string(), "Same value as in the earlier `tool_call` part."),
    result: optional(
      json(),
      "Value the tool returned, any JSON. A single text is unwrapped to a string. Absent after a failure.",
    ),
    error: nullish(string(), "Reason for the failure. Absent after success."),
  },
);

/** Part that a user may send. */
export const inputContentPartSchema = everrunsRest.closedUnion(
  "InputContentPart",
  {
    description: "Part of a user message. The other parts are reserved to the server.",
    source: "everruns-rest §4.2",
    examples: [{ type: "text", text: "Where can the Marlin moor tonight?" }],
  },
  "type",
  [textPartSchema, imagePartSchema, imageFilePartSchema],
  "A part the server does not understand would silently vanish from the prompt; it is refused instead.",
);

export const contentPartSchema = everrunsRest.openUnion(
  "ContentPart",
  {
    description:
      "Part of a message. Newer servers send further kinds, such as `reasoning`, which readers keep.",
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
