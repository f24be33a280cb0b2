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
  message("clientToServer", "init", initFrameSchema, "Creates or resumes a session (§3.1)."),
  message("clientToServer", "prompt", promptFrameSchema, "User turn with options, for one-shot use (§3.2)."),
  message("clientToServer", "sdk_message", userSdkMessageFrameSchema, "User turn, in an envelope (§3.3)."),
  message("clientToServer", "user", flatUserFrameSchema, "User turn without an envelope (§5)."),
  message("clientToServer", "tool_result", toolResultFrameSchema, "Outcome of a client tool (§3.4)."),
  message(
    "clientToServer",
    "control",
    clientControlFrameSchema,
    "Ends the connection, at once or after all turns (§3.5).",
  ),
  message("clientToServer", "ping", pingFrameSchema, "Heartbeat of the client (§3.6)."),
  message(
    "serverToClient",
    "control",
    serverControlFrameSchema,
    "State of the connection and the session (§4.1).",
  ),
  message(
    "serverToClient",
    "sdk_message",
    serverSdkMessageFrameSchema,
    "Content of an answer, streamed (§4.2).",
  ),
  message("serverToClient", "tool_call", toolCallFrameSchema, "Requests the client to run a tool (§4.3)."),
  message("serverToClient", "result", anyResultFrameSchema, "Last frame of a turn (§4.4, §5)."),
  message(
    "serverToClient",
    "error",
    errorFrameSchema,
    "Error outside a turn, or before the connection closes (§4.5).",
  ),
  message("serverToClient", "pong", pongFrameSchema, "Answers a heartbeat of the client (§4.6)."),
  message(
    "serverToClient",
    "assistant",
    flatAssistantFrameSchema,
    "Complete message of the agent, flat (§5).",
  ),
  message("serverToClient", "system", systemFrameSchema, "State around the conversation, flat (§5)."),
  message(
    "serverToClient",
    "stream_event",
    streamEventFrameSchema,
    "Event of the model's stream, flat (§5).",
  ),
  message(
    "serverToClient",
    "user",
    flatUserFrameSchema,
    "User message, flat. Never sent by this server (§11.1).",
  ),
];

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
  messages,
  counterparts,
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
