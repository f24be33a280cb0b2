import type { z } from "zod";
import { at, envelope as written } from "../examples.ts";
import { blackboxWs } from "../namespace.ts";
import { incomingChatMessageSchema, textSchema } from "./chat.ts";
import { errorSchema } from "./error.ts";
import { eventSchema } from "./event.ts";
import { initializeSchema } from "./initialize.ts";
import { conversationResultSchema } from "./result.ts";
import { sdpAnswerSchema, sdpInviteSchema } from "./signalling.ts";
import { terminateSchema } from "./terminate.ts";
import {
  toolCallResultSchema,
  toolCallSchema,
  websocketToolRequestSchema,
  websocketToolResponseSchema,
} from "./tools.ts";

export const clientFrameSchema = blackboxWs.closedUnion(
  "ClientFrame",
  {
    description: "Frame a client may send. Any other `type` ends the connection with close code 1007.",
    source: "blackbox-ws §3",
    examples: [{ type: "incomingChatMessage", timestamp: at, content: "Hello." }],
  },
  "type",
  [
    initializeSchema,
    incomingChatMessageSchema,
    sdpAnswerSchema,
    websocketToolResponseSchema,
    terminateSchema,
  ],
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
  [
    eventSchema,
    textSchema,
    sdpInviteSchema,
    toolCallSchema,
    toolCallResultSchema,
    websocketToolRequestSchema,
    conversationResultSchema,
    errorSchema,
  ],
);

export type ClientFrame = z.infer<typeof clientFrameSchema>;
export type ServerFrame = z.infer<typeof serverFrameSchema>;
