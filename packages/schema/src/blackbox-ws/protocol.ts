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
    "One WebSocket per conversation between an application and a hosted chat or voice agent. JSON frames carry chat, events, WebRTC signalling and tool calls; sound runs over WebRTC, which the server offers.",
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
    message("clientToServer", "initialize", initializeSchema, "Opens the conversation."),
    message("clientToServer", "incomingChatMessage", incomingChatMessageSchema, "What the user typed."),
    message("clientToServer", "sdpAnswer", sdpAnswerSchema, "Answers the offer of a voice call."),
    message(
      "clientToServer",
      "websocketToolResponse",
      websocketToolResponseSchema,
      "Answers a tool request.",
    ),
    message("clientToServer", "terminate", terminateSchema, "Ends the conversation."),
    message("serverToClient", "event", eventSchema, "A step in the life of the conversation."),
    message("serverToClient", "text", textSchema, "Something was said."),
    message("serverToClient", "sdpInvite", sdpInviteSchema, "Offers a voice connection."),
    message("serverToClient", "toolCall", toolCallSchema, "Tells that a tool is called."),
    message("serverToClient", "toolCallResult", toolCallResultSchema, "Tells what a tool answered."),
    message(
      "serverToClient",
      "websocketToolRequest",
      websocketToolRequestSchema,
      "Asks the client to run a tool.",
    ),
    message("serverToClient", "conversationResult", conversationResultSchema, "Sums the conversation up."),
    message("serverToClient", "error", errorSchema, "A fault."),
  ],
  channels: [
    {
      id: "webCall",
      description: "For applications; chat and phone use it too, `initialize` decides (§1).",
      transport: "websocket",
      path: "/api/v1/ws/webCall",
      clientToServer: clientFrameSchema,
      serverToClient: serverFrameSchema,
      queryParameters: webCallQuerySchema,
    },
    {
      id: "dev",
      description: "For development, with the API key of the account (§1).",
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
    { in: "query", name: "token", description: "Web integration token, on the production path (§1)." },
    { in: "query", name: "authorization", description: "API key, on the development path (§1)." },
    {
      in: "header",
      name: "Authorization",
      description: "`Bearer` and the API key, for the REST calls (§1).",
    },
  ],
  errors,
  closeCodes,
  limits,
  deviations,
});
