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
  initialize: frame(initializeSchema, "Opens the conversation; first frame.", mapsTo("session.create")),
  incomingChatMessage: frame(incomingChatMessageSchema, "Text the user typed.", mapsTo("message.send")),
  sdpAnswer: frame(sdpAnswerSchema, "SDP answer for a voice call.", mapsTo("call.answer")),
  websocketToolResponse: frame(
    websocketToolResponseSchema,
    "Outcome of a tool the client ran.",
    mapsTo("tool.resolve"),
  ),
  terminate: frame(
    terminateSchema,
    "Ends the conversation and the connection.",
    mapsTo("session.close", "call.hangUp"),
  ),
});

/** One line for each frame a server may send. */
export const serverFrames = frames("serverToClient", {
  event: frame(eventSchema, "Change in the state of the conversation."),
  text: frame(
    textSchema,
    "Piece of the transcript, from the user or the agent.",
    mapsTo("message.added", "message.delta", "message.completed"),
  ),
  sdpInvite: frame(sdpInviteSchema, "SDP offer for a voice call.", mapsTo("call.offered")),
  toolCall: frame(
    toolCallSchema,
    "A tool is being called; for display.",
    mapsTo("tool.requested", "tool.started"),
  ),
  toolCallResult: frame(
    toolCallResultSchema,
    "A tool call has ended; for display.",
    mapsTo("tool.completed"),
  ),
  websocketToolRequest: frame(
    websocketToolRequestSchema,
    "Requests the client to run a tool.",
    mapsTo("tool.requested"),
  ),
  conversationResult: frame(
    conversationResultSchema,
    "Record of the conversation after its end.",
    unmapped("A record of an ended conversation, which can be derived from the neutral log."),
  ),
  error: frame(errorSchema, "Failure of the connection or the conversation.", mapsTo("turn.failed")),
});

export const clientFrameSchema = blackboxWs.closedUnion(
  "ClientFrame",
  {
    description: "Frame a client may send. Any other `type` ends the connection with close code 1007.",
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
    description: "Frame a server may send. Unknown types are kept and may be ignored.",
    source: "blackbox-ws §4",
    examples: [{ type: "event", ...written, name: "opened" }],
  },
  "type",
  serverFrames.schemas,
);

export type ClientFrame = z.infer<typeof clientFrameSchema>;
export type ServerFrame = z.infer<typeof serverFrameSchema>;
