import { openEnum, optional, required, string } from "@colloquy/define";
import type { z } from "zod";
import { envelope } from "../envelope.ts";
import { at, envelope as written } from "../examples.ts";
import { blackboxWs } from "../namespace.ts";

export const incomingChatMessageSchema = blackboxWs.object(
  "IncomingChatMessage",
  {
    description: "What the user typed. Empty text is accepted and starts no turn (INFERRED).",
    source: "blackbox-ws §3.2 (DOC-A, DOC-C, LIVE)",
    examples: [{ type: "incomingChatMessage", timestamp: at, content: "Is berth 4 free tonight?" }],
  },
  {
    ...envelope("incomingChatMessage"),
    content: required(string(), "The text itself, not an object: an object is refused with close 1007."),
  },
);

export const textSourceSchema = blackboxWs.define(
  "TextSource",
  {
    description: "Who said it.",
    source: "blackbox-ws §4.2 (DOC-C, LIVE)",
    examples: ["assistant"],
  },
  openEnum({ assistant: "The agent.", user: "The person; typed text comes back as an echo." }),
);

export const textFinalitySchema = blackboxWs.define(
  "TextFinality",
  {
    description: "Whether recognised speech may still change.",
    source: "blackbox-ws §4.2 (value `potential` SEED; the rest INFERRED)",
    examples: ["potential"],
  },
  openEnum({
    potential: "Still open; the next frame of the same source replaces it.",
    confirmed: "Final. What is meant when the member is absent.",
  }),
);

export const textContentSchema = blackboxWs.object(
  "TextContent",
  {
    description: "One piece of the transcript.",
    source: "blackbox-ws §4.2",
    examples: [{ source: "assistant", text: "It is free until noon." }],
  },
  {
    source: required(textSourceSchema, "Who said it."),
    text: required(string(), "What was said."),
    type: optional(textFinalitySchema, {
      description: "Whether it may still change.",
      default: "confirmed",
    }),
  },
);

export const textSchema = blackboxWs.object(
  "Text",
  {
    description:
      "Something was said. One turn of the agent comes as several of these, without a mark at its end; clients glue them.",
    source: "blackbox-ws §4.2, §6",
    examples: [{ type: "text", ...written, content: { source: "user", text: "Is berth 4 free tonight?" } }],
  },
  { ...envelope("text"), content: required(textContentSchema, "Who said what.") },
);

export type IncomingChatMessage = z.infer<typeof incomingChatMessageSchema>;
export type TextSource = z.infer<typeof textSourceSchema>;
export type TextFinality = z.infer<typeof textFinalitySchema>;
export type TextContent = z.infer<typeof textContentSchema>;
export type Text = z.infer<typeof textSchema>;
