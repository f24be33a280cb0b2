import {
  base64,
  instant,
  json,
  list,
  map,
  openEnum,
  optional,
  required,
  string,
  tag,
} from "@colloquy/define";
import type { z } from "zod";
import { session } from "./namespace.ts";

export const textPartSchema = session.object(
  "TextPart",
  { description: "Plain text, usually Markdown.", examples: [{ type: "text", text: "Berth 4 is free." }] },
  { type: tag("text"), text: required(string(), "The text. May be empty.") },
);

export const imagePartSchema = session.object(
  "ImagePart",
  {
    description: "A picture, by exactly one of `data`, `url` and `fileId`.",
    examples: [{ type: "image", mediaType: "image/png", data: "iVBORw0KGgo=" }],
  },
  {
    type: tag("image"),
    mediaType: optional(string(), "IANA media type, such as `image/png`."),
    data: optional(base64(), "The bytes."),
    url: optional(string(), "Where to fetch the bytes."),
    fileId: optional(string(), "Id of a file the server keeps."),
    fileName: optional(string(), "Name to show to a person."),
  },
);

export const resourcePartSchema = session.object(
  "ResourcePart",
  {
    description: "A document or another resource, named by its URI, with its content or without.",
    examples: [{ type: "resource", uri: "file:///notes.md", mediaType: "text/markdown", text: "# Notes" }],
  },
  {
    type: tag("resource"),
    uri: required(string(), "Name of the resource."),
    mediaType: optional(string(), "IANA media type."),
    text: optional(string(), "The content, when it is text."),
    data: optional(base64(), "The content, when it is bytes."),
  },
);

export const toolCallPartSchema = session.object(
  "ToolCallPart",
  {
    description: "The place in an assistant message where it asked for a tool.",
    examples: [{ type: "toolCall", callId: "call_7f31", name: "tide_table", input: { port: "Vlissingen" } }],
  },
  {
    type: tag("toolCall"),
    callId: required(string(), "Id of the call; opaque, unique in the session."),
    name: required(string(), "Bare name of the tool."),
    input: required(json(), "Arguments, by the tool's input schema."),
  },
);

/** One typed piece of a message body. */
export const contentPartSchema = session.openUnion(
  "ContentPart",
  "One typed piece of a message body.",
  "type",
  [textPartSchema, imagePartSchema, resourcePartSchema, toolCallPartSchema],
);

export const roleSchema = session.define(
  "Role",
  "Who speaks.",
  openEnum({
    user: "The person or program that prompts.",
    assistant: "The agent.",
    system: "Instructions that stand above the conversation.",
  }),
);

/**
 * Facts of one protocol that the neutral model has no name for. A frame that goes out on the protocol it came from
 * takes them back, so it is whole.
 */
export const nativeSchema = session.define(
  "Native",
  {
    description: "Members of one protocol without a neutral counterpart, by protocol id.",
    examples: [{ "everruns-rest": { metadata: { channel: "vhf-12" } } }],
  },
  map(map(json())),
);

export const messageSchema = session.object(
  "Message",
  {
    description: "Something said in a session.",
    examples: [
      {
        id: "01a194ee-2f3f-737d-8a38-dac59db489dd",
        role: "user",
        content: [{ type: "text", text: "Where can the Marlin moor tonight?" }],
        createdAt: "2026-11-01T02:26:40.200Z",
      },
    ],
  },
  {
    id: required(string(), "UUID (version 7) of the message."),
    role: required(roleSchema, "Who speaks."),
    content: required(list(contentPartSchema), "The body, in order. May be empty."),
    createdAt: required(instant(), "When the server accepted it."),
    native: optional(nativeSchema, "Facts of the protocol the message came over."),
  },
);

export type TextPart = z.infer<typeof textPartSchema>;
export type ImagePart = z.infer<typeof imagePartSchema>;
export type ResourcePart = z.infer<typeof resourcePartSchema>;
export type ToolCallPart = z.infer<typeof toolCallPartSchema>;
export type ContentPart = z.infer<typeof contentPartSchema>;
export type Role = z.infer<typeof roleSchema>;
export type Native = z.infer<typeof nativeSchema>;
export type Message = z.infer<typeof messageSchema>;
