import { message, protocol } from "@colloquy/define";
import { counterparts } from "./counterparts.ts";
import { deviations } from "./deviations.ts";
import { closeCodes, errors } from "./errors.ts";
import { limits } from "./limits.ts";
import { incomingChatMessageSchema, textSchema } from "./messages/chat.ts";
import { errorSchema } from "./messages/error.ts";
import { eventSchema } from "./messages/event.ts";
import { clientFrameSchema, serverFrameSchema } from "./messages/frames.ts";
import { devQuerySchema, webCallQuerySchema } from "./messages/handshake.ts";
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
import {
  createIntegration,
  createToken,
  deleteToken,
  discoverIntegration,
  getIntegration,
  updateIntegration,
} from "./operations/integrations.ts";
import { order } from "./order.ts";

/** The agent socket with the REST calls that set it up. */
export const blackboxWsProtocol = protocol({
  id: "blackbox-ws",
  title: "BlackBox agent socket",
  version: "2026-06",
  description:
    "One WebSocket per conversation between an application and a hosted chat or voice agent. JSON frames carry chat, events, WebRTC signalling and tool calls; audio runs over WebRTC, for which the server makes the offer.",
  source: "blackbox-ws §1, §2",
  transports: ["websocket", "http"],
  operations: [
    createIntegration,
    getIntegration,
    updateIntegration,
    createToken,
    deleteToken,
    discoverIntegration,
  ],
  messages: [
    message("clientToServer", "initialize", initializeSchema, "Opens the conversation; first frame."),
    message("clientToServer", "incomingChatMessage", incomingChatMessageSchema, "Text the user typed."),
    message("clientToServer", "sdpAnswer", sdpAnswerSchema, "SDP answer for a voice call."),
    message(
      "clientToServer",
      "websocketToolResponse",
      websocketToolResponseSchema,
      "Outcome of a tool the client ran.",
    ),
    message("clientToServer", "terminate", terminateSchema, "Ends the conversation and the connection."),
    message("serverToClient", "event", eventSchema, "Change in the state of the conversation."),
    message("serverToClient", "text", textSchema, "Piece of the transcript, from the user or the agent."),
    message("serverToClient", "sdpInvite", sdpInviteSchema, "SDP offer for a voice call."),
    message("serverToClient", "toolCall", toolCallSchema, "A tool is being called; for display."),
    message("serverToClient", "toolCallResult", toolCallResultSchema, "A tool call has ended; for display."),
    message(
      "serverToClient",
      "websocketToolRequest",
      websocketToolRequestSchema,
      "Requests the client to run a tool.",
    ),
    message(
      "serverToClient",
      "conversationResult",
      conversationResultSchema,
      "Record of the conversation after its end.",
    ),
    message("serverToClient", "error", errorSchema, "Failure of the connection or the conversation."),
  ],
  channels: [
    {
      id: "webCall",
      description:
        "Socket for applications, for chat and phone calls too; `callType` in `initialize` decides (§1).",
      transport: "websocket",
      path: "/api/v1/ws/webCall",
      clientToServer: clientFrameSchema,
      serverToClient: serverFrameSchema,
      queryParameters: webCallQuerySchema,
    },
    {
      id: "dev",
      description: "Socket for development, opened with the API key of the account (§1).",
      transport: "websocket",
      path: "/api/v1/ws/dev",
      clientToServer: clientFrameSchema,
      serverToClient: serverFrameSchema,
      queryParameters: devQuerySchema,
    },
  ],
  counterparts,
  order,
  auth: [
    { in: "query", name: "token", description: "Web integration token, for the production socket (§1)." },
    { in: "query", name: "authorization", description: "API key, for the development socket (§1)." },
    {
      in: "header",
      name: "Authorization",
      description: "`Bearer` and the API key, for the REST operations (§1).",
    },
  ],
  errors,
  closeCodes,
  limits,
  deviations,
});
