import { frame, frames } from "@colloquy/define";
import type { z } from "zod";
import { at, envelope as written } from "./examples.ts";
import { incomingChatMessageSchema, textSchema } from "./messages/chat.ts";
import { errorSchema } from "./messages/error.ts";
import { eventSchema } from "./messages/event.ts";
import { initializeSchema } from "./messages/initialize.ts";
import { conversationResultSchema } from "./messages/result.ts";
import { sdpAnswerSchema, sdpInviteSchema } from "./messages/signalling.ts";
import { terminateSchema } from "./messages/terminate.ts";
import {
  toolCallResultSchema,
  toolCallSchema,
  websocketToolRequestSchema,
  websocketToolResponseSchema,
} from "./messages/tools.ts";
import { blackboxWs } from "./namespace.ts";

/** One line for each frame a client may send. */
export const clientFrames = frames("clientToServer", {
  initialize: frame(initializeSchema, "Opens the conversation."),
  incomingChatMessage: frame(incomingChatMessageSchema, "What the user typed."),
  sdpAnswer: frame(sdpAnswerSchema, "Answers the offer of a voice call."),
  websocketToolResponse: frame(websocketToolResponseSchema, "Answers a tool request."),
  terminate: frame(terminateSchema, "Ends the conversation."),
});

/** One line for each frame a server may send. */
export const serverFrames = frames("serverToClient", {
  event: frame(eventSchema, "A step in the life of the conversation."),
  text: frame(textSchema, "Something was said."),
  sdpInvite: frame(sdpInviteSchema, "Offers a voice connection."),
  toolCall: frame(toolCallSchema, "Tells that a tool is called."),
  toolCallResult: frame(toolCallResultSchema, "Tells what a tool answered."),
  websocketToolRequest: frame(websocketToolRequestSchema, "Asks the client to run a tool."),
  conversationResult: frame(conversationResultSchema, "Sums the conversation up."),
  error: frame(errorSchema, "A fault."),
});

export const clientFrameSchema = blackboxWs.closedUnion(
  "ClientFrame",
  {
    description: "Everything a client may send.",
    source: "blackbox-ws §3",
    examples: [{ type: "incomingChatMessage", timestamp: at, content: "Hello." }],
  },
  "type",
  clientFrames.schemas,
  "The original closes with 1007 on an unknown `type` (§11).",
);

export const serverFrameSchema = blackboxWs.openUnion(
  "ServerFrame",
  {
    description: "Everything a server may send.",
    source: "blackbox-ws §4",
    examples: [{ type: "event", ...written, name: "opened" }],
  },
  "type",
  serverFrames.schemas,
);

export type ClientFrame = z.infer<typeof clientFrameSchema>;
export type ServerFrame = z.infer<typeof serverFrameSchema>;
