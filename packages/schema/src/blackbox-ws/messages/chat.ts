import { openEnum, optional, required, string } from "@colloquy/define";
import type { z } from "zod";
import { envelope } from "../envelope.ts";
import { at, envelope as written } from "../examples.ts";
import { blackboxWs } from "../namespace.ts";

export const incomingChatMessageSchema = blackboxWs.object(
  "IncomingChatMessage",
  {
    description: "Text the user typed. An empty text is accepted and starts no turn (INFERRED).",
    source: "blackbox-ws §3.2 (DOC-A, DOC-C, LIVE)",
    examples: [{ type: "incomingChatMessage", timestamp: at, content: "Is berth 4 free tonight?" }],
  },
  {
    ...envelope("incomingChatMessage"),
    content: required(
      string(),
      "Typed text as a plain string. An object such as `{text}` is refused with close code 1007.",
    ),
  },
);

export const textSourceSchema = blackboxWs.define(
  "TextSource",
  {
    description: "Speaker of a piece of the transcript. Case-sensitive.",
    source: "blackbox-ws §4.2 (DOC-C, LIVE)",
    examples: ["assistant"],
  },
  openEnum({
    assistant: "Spoken or written by the agent.",
    user: "Spoken or typed by the user. Typed text is echoed, so clients do not display it twice.",
  }),
);

export const textFinalitySchema = blackboxWs.define(
  "TextFinality",
  {
    description: "Whether recognised speech may still change. Not the `type` of the frame.",
    source: "blackbox-ws §4.2 (value `potential` SEED; the rest INFERRED)",
    examples: ["potential"],
  },
  openEnum({
    potential: "Preliminary; the next frame of the same `source` replaces it.",
    confirmed: "Final text; a later frame does not change it.",
  }),
);

export const textContentSchema = blackboxWs.object(
  "TextContent",
  {
    description: "Piece of the transcript. Further members of the original are kept unread.",
    source: "blackbox-ws §4.2",
    examples: [{ source: "assistant", text: "It is free until noon." }],
  },
  {
    source: required(textSourceSchema, "User or agent, whose words the text holds."),
    text: required(string(), "Recognised, typed or generated text."),
    type: optional(textFinalitySchema, {
      description: "State of speech recognition. Absent for typed text.",
      default: "confirmed",
    }),
  },
);

export const textSchema = blackboxWs.object(
  "Text",
  {
    description:
      "Piece of the transcript. One agent turn arrives as several frames without an end marker; clients concatenate them.",
    source: "blackbox-ws §4.2, §6",
    examples: [{ type: "text", ...written, content: { source: "user", text: "Is berth 4 free tonight?" } }],
  },
  { ...envelope("text"), content: required(textContentSchema, "Speaker and text of the piece.") },
);

export type IncomingChatMessage = z.infer<typeof incomingChatMessageSchema>;
export type TextSource = z.infer<typeof textSourceSchema>;
export type TextFinality = z.infer<typeof textFinalitySchema>;
export type TextContent = z.infer<typeof textContentSchema>;
export type Text = z.infer<typeof textSchema>;
