import { type Message, message, protocol } from "@colloquy/define";
import { clientFrameSchema, connectionQuerySchema, serverFrameSchema } from "./channel.ts";
import { closeCodes } from "./close-codes.ts";
import { counterparts } from "./counterparts.ts";
import { deviations } from "./deviations.ts";
import { errorFrameSchema, errors } from "./errors.ts";
import { limits } from "./limits.ts";
import { clientControlFrameSchema, serverControlFrameSchema } from "./messages/control.ts";
import { flatAssistantFrameSchema, streamEventFrameSchema, systemFrameSchema } from "./messages/flat.ts";
import { initFrameSchema } from "./messages/init.ts";
import { pingFrameSchema, pongFrameSchema } from "./messages/ping.ts";
import { promptFrameSchema } from "./messages/prompt.ts";
import { anyResultFrameSchema, serverSdkMessageFrameSchema } from "./messages/sdk-message.ts";
import { toolCallFrameSchema, toolResultFrameSchema } from "./messages/tool.ts";
import { flatUserFrameSchema, userSdkMessageFrameSchema } from "./messages/user.ts";
import { order } from "./order.ts";

/** One line per message. */
const messages: readonly Message[] = [
  message("clientToServer", "init", initFrameSchema, "Opens or resumes a session (§3.1)."),
  message("clientToServer", "prompt", promptFrameSchema, "Asks once, or asks with options (§3.2)."),
  message("clientToServer", "sdk_message", userSdkMessageFrameSchema, "A user turn (§3.3)."),
  message("clientToServer", "user", flatUserFrameSchema, "A user turn without an envelope (§5)."),
  message("clientToServer", "tool_result", toolResultFrameSchema, "Answers a tool call (§3.4)."),
  message("clientToServer", "control", clientControlFrameSchema, "Ends the connection (§3.5)."),
  message("clientToServer", "ping", pingFrameSchema, "Asks for a pong (§3.6)."),
  message(
    "serverToClient",
    "control",
    serverControlFrameSchema,
    "Tells about connection and session (§4.1).",
  ),
  message("serverToClient", "sdk_message", serverSdkMessageFrameSchema, "Streams an answer (§4.2)."),
  message("serverToClient", "tool_call", toolCallFrameSchema, "Asks the client to run a tool (§4.3)."),
  message("serverToClient", "result", anyResultFrameSchema, "Ends a turn (§4.4, §5)."),
  message("serverToClient", "error", errorFrameSchema, "Refuses a frame or ends the connection (§4.5)."),
  message("serverToClient", "pong", pongFrameSchema, "Answers a ping (§4.6)."),
  message("serverToClient", "assistant", flatAssistantFrameSchema, "One whole message, flat (§5)."),
  message("serverToClient", "system", systemFrameSchema, "Facts around the conversation, flat (§5)."),
  message("serverToClient", "stream_event", streamEventFrameSchema, "A raw event of the model, flat (§5)."),
  message(
    "serverToClient",
    "user",
    flatUserFrameSchema,
    "A user message, flat; our server sends none (§11.1).",
  ),
];

/** Claude over WebSocket. */
export const chuckyWsProtocol = protocol({
  id: "chucky-ws",
  title: "Chucky WebSocket",
  version: "2026-01",
  description:
    "One WebSocket connection in front of one hosted agent session: `init`, user turns, streamed answers, tools that the client runs, and one `result` per turn. Four dialects are in use; a server reads all of them and answers a connection in the one its first user turn is in.",
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
  messages,
  counterparts,
  order,
  auth: [
    { in: "query", name: "token", description: "A JWT, HS256, signed with the project's secret (§1)." },
    { in: "header", name: "Authorization", description: "The same token after `Bearer`; INFERRED (§1)." },
  ],
  errors,
  closeCodes,
  limits,
  deviations,
});
