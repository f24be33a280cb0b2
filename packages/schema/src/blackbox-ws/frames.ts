import { frame, frames, unmapped } from "@colloquy/define";
import type { z } from "zod";
import { mapsTo } from "../mapping.ts";
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
  initialize: frame(initializeSchema, "Opens the conversation.", mapsTo("session.create")),
  incomingChatMessage: frame(incomingChatMessageSchema, "What the user typed.", mapsTo("message.send")),
  sdpAnswer: frame(sdpAnswerSchema, "Answers the offer of a voice call.", mapsTo("call.answer")),
  websocketToolResponse: frame(
    websocketToolResponseSchema,
    "Answers a tool request.",
    mapsTo("tool.resolve"),
  ),
  terminate: frame(terminateSchema, "Ends the conversation.", mapsTo("session.close", "call.hangUp")),
});

/** One line for each frame a server may send. */
export const serverFrames = frames("serverToClient", {
  event: frame(eventSchema, "A step in the life of the conversation."),
  text: frame(
    textSchema,
    "Something was said.",
    mapsTo("message.added", "message.delta", "message.completed"),
  ),
  sdpInvite: frame(sdpInviteSchema, "Offers a voice connection.", mapsTo("call.offered")),
  toolCall: frame(toolCallSchema, "Tells that a tool is called.", mapsTo("tool.requested", "tool.started")),
  toolCallResult: frame(toolCallResultSchema, "Tells what a tool answered.", mapsTo("tool.completed")),
  websocketToolRequest: frame(
    websocketToolRequestSchema,
    "Asks the client to run a tool.",
    mapsTo("tool.requested"),
  ),
  conversationResult: frame(
    conversationResultSchema,
    "Sums the conversation up.",
    unmapped("A report on a conversation that is over. Whoever keeps the neutral log can make one."),
  ),
  error: frame(errorSchema, "A fault.", mapsTo("turn.failed")),
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
