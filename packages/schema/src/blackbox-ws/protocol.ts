import { protocol } from "@colloquy/define";
import { deviations } from "./deviations.ts";
import { closeCodes, errors } from "./errors.ts";
import { clientFrameSchema, clientFrames, serverFrameSchema, serverFrames } from "./frames.ts";
import { limits } from "./limits.ts";
import { devQuerySchema, webCallQuerySchema } from "./messages/handshake.ts";
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
  messages: [...clientFrames.messages, ...serverFrames.messages],
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
