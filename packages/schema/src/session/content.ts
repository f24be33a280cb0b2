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
  { type: tag("text"), text: required(string(), "Characters of the part; an empty string is allowed.") },
);

export const imagePartSchema = session.object(
  "ImagePart",
  {
    description: "Image, by exactly one of `data`, `url` and `fileId`.",
    examples: [{ type: "image", mediaType: "image/png", data: "iVBORw0KGgo=" }],
  },
  {
    type: tag("image"),
    mediaType: optional(string(), "IANA media type, such as `image/png`. Absent: not known."),
    data: optional(base64(), "Image bytes in padded base64 (RFC 4648 §4)."),
    url: optional(string(), "Absolute address to fetch the image from."),
    fileId: optional(string(), "Id of an image stored by the server."),
    fileName: optional(string(), "File name for display. Absent: none was given."),
  },
);

export const resourcePartSchema = session.object(
  "ResourcePart",
  {
    description: "Document or other resource, identified by its URI, with or without its content.",
    examples: [{ type: "resource", uri: "file:///notes.md", mediaType: "text/markdown", text: "# Notes" }],
  },
  {
    type: tag("resource"),
    uri: required(string(), "Identifies the resource; need not be resolvable."),
    mediaType: optional(string(), "IANA media type of the content. Absent: not known."),
    text: optional(string(), "Content of a text resource. Absent for binary ones."),
    data: optional(base64(), "Content of a binary resource in base64. Absent for text."),
  },
);

export const toolCallPartSchema = session.object(
  "ToolCallPart",
  {
    description: "Place in an assistant message at which the model requested a tool.",
    examples: [{ type: "toolCall", callId: "call_7f31", name: "tide_table", input: { port: "Vlissingen" } }],
  },
  {
    type: tag("toolCall"),
    callId: required(string(), "Opaque id of the call, unique in the session."),
    name: required(string(), "Tool name without the prefix of a tool server."),
    input: required(json(), "Arguments that follow the input schema of the tool."),
  },
);

/** Typed part of a message body. */
export const contentPartSchema = session.openUnion("ContentPart", "Typed part of a message body.", "type", [
  textPartSchema,
  imagePartSchema,
  resourcePartSchema,
  toolCallPartSchema,
]);

export const roleSchema = session.define(
  "Role",
  "Author of a message.",
  openEnum({
    user: "Person or program that prompts the agent.",
    assistant: "The agent itself, through its model.",
    system: "Instructions that precede the conversation.",
  }),
);

/**
 * Members of one protocol that the neutral model has no name for. Encoding to the protocol of origin restores them, so
 * that no member is lost.
 */
export const nativeSchema = session.define(
  "Native",
  {
    description:
      "Members of one protocol without a counterpart in this model, by protocol id. Encoding to the same protocol restores them.",
    examples: [{ "everruns-rest": { metadata: { channel: "vhf-12" } } }],
  },
  map(map(json())),
);

export const messageSchema = session.object(
  "Message",
  {
    description: "Message of the conversation, complete and immutable.",
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
    id: required(string(), "UUID (version 7) of the message, unique across sessions."),
    role: required(roleSchema, "Author of the message: user, agent or system."),
    content: required(list(contentPartSchema), "Parts in the order to be read. May be empty."),
    createdAt: required(instant(), "Time the server accepted the message, not when the client sent it."),
    native: optional(nativeSchema, "Members that only the protocol of origin has."),
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
