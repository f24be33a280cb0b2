import { protocol } from "@colloquy/define";
import { closeCodes } from "./close-codes.ts";
import { deviations } from "./deviations.ts";
import { errors } from "./errors.ts";
import {
  clientFrameSchema,
  clientFrames,
  connectionQuerySchema,
  serverFrameSchema,
  serverFrames,
} from "./frames.ts";
import { limits } from "./limits.ts";
import { order } from "./order.ts";

/** Claude over WebSocket. */
export const chuckyWsProtocol = protocol({
  id: "chucky-ws",
  title: "Chucky WebSocket",
  version: "2026-01",
  description:
    "One WebSocket connection in front of one hosted agent session: `init`, user turns, streamed answers, tools that the client runs, and one `result` per turn. Four dialects are in use; a server reads all of them and answers a connection in the dialect of its first user turn.",
  source: "chucky-ws §1",
  transports: ["websocket"],
  channels: [
    {
      id: "ws",
      description: "One session per connection (§1).",
      transport: "websocket",
      path: "/ws",
      clientToServer: clientFrameSchema,
      serverToClient: serverFrameSchema,
      queryParameters: connectionQuerySchema,
    },
  ],
  messages: [...clientFrames.messages, ...serverFrames.messages],
  order,
  auth: [
    { in: "query", name: "token", description: "JWT signed with HS256 and the secret of the project (§1)." },
    { in: "header", name: "Authorization", description: "The same token after `Bearer`. INFERRED (§1)." },
  ],
  errors,
  closeCodes,
  limits,
  deviations,
});
