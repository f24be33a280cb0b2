import { frame, frames, nullish, string } from "@colloquy/define";
import type { z } from "zod";
import { mapsTo, relatedTo } from "../mapping.ts";
import { errorFrameSchema } from "./errors.ts";
import { pieces, turnEnd, wholeMessage } from "./mappings.ts";
import { clientControlFrameSchema, serverControlFrameSchema } from "./messages/control.ts";
import { flatAssistantFrameSchema, streamEventFrameSchema, systemFrameSchema } from "./messages/flat.ts";
import { initFrameSchema } from "./messages/init.ts";
import { pingFrameSchema, pongFrameSchema } from "./messages/ping.ts";
import { promptFrameSchema } from "./messages/prompt.ts";
import { anyResultFrameSchema, serverSdkMessageFrameSchema } from "./messages/sdk-message.ts";
import { toolCallFrameSchema, toolResultFrameSchema } from "./messages/tool.ts";
import { flatUserFrameSchema, userSdkMessageFrameSchema } from "./messages/user.ts";
import { chucky, docs } from "./namespace.ts";

/** One line for each frame a client may send. */
export const clientFrames = frames("clientToServer", {
  init: frame(
    initFrameSchema,
    "Creates or resumes a session (§3.1).",
    mapsTo("session.create", "session.configure"),
  ),
  prompt: frame(
    promptFrameSchema,
    "User turn with options, for one-shot use (§3.2).",
    mapsTo("session.create", "message.send"),
  ),
  sdk_message: frame(userSdkMessageFrameSchema, "User turn, in an envelope (§3.3).", mapsTo("message.send")),
  user: frame(flatUserFrameSchema, "User turn without an envelope (§5).", mapsTo("message.send")),
  tool_result: frame(toolResultFrameSchema, "Outcome of a client tool (§3.4).", mapsTo("tool.resolve")),
  control: frame(clientControlFrameSchema, "Ends the connection, at once or after all turns (§3.5)."),
  ping: frame(pingFrameSchema, "Heartbeat of the client (§3.6).", relatedTo("signOfLife")),
});

/** One line for each frame a server may send. */
export const serverFrames = frames("serverToClient", {
  control: frame(serverControlFrameSchema, "State of the connection and the session (§4.1)."),
  sdk_message: frame(serverSdkMessageFrameSchema, "Content of an answer, streamed (§4.2)."),
  tool_call: frame(
    toolCallFrameSchema,
    "Requests the client to run a tool (§4.3).",
    mapsTo("tool.requested"),
  ),
  result: frame(anyResultFrameSchema, "Last frame of a turn (§4.4, §5).", turnEnd),
  error: frame(
    errorFrameSchema,
    "Error outside a turn, or before the connection closes (§4.5).",
    relatedTo("refusal"),
  ),
  pong: frame(pongFrameSchema, "Answers a heartbeat of the client (§4.6).", relatedTo("signOfLife")),
  assistant: frame(flatAssistantFrameSchema, "Complete message of the agent, flat (§5).", wholeMessage),
  system: frame(systemFrameSchema, "State around the conversation, flat (§5)."),
  stream_event: frame(streamEventFrameSchema, "Event of the model's stream, flat (§5).", pieces),
  user: frame(
    flatUserFrameSchema,
    "User message, flat. Never sent by this server (§11.1).",
    mapsTo("message.added"),
  ),
});

/** Every frame a client may send, in every dialect. */
export const clientFrameSchema = chucky.openUnion(
  "ClientFrame",
  docs("§3, §5", "Frame a client may send, in any of the four dialects.", { type: "init", payload: {} }),
  "type",
  clientFrames.schemas,
);

/** Every frame a server may send, in every dialect. */
export const serverFrameSchema = chucky.openUnion(
  "ServerFrame",
  docs("§4, §5", "Frame a server may send, in any of the four dialects.", {
    type: "control",
    payload: { action: "ready" },
  }),
  "type",
  serverFrames.schemas,
);

export const connectionQuerySchema = chucky.object(
  "ConnectionQuery",
  docs("§1", "Query parameters of the WebSocket URL.", { type: "prompt" }),
  {
    token: nullish(
      string(),
      "JWT with the claims of `TokenClaims`. Optional on a server that runs without authentication.",
    ),
    type: nullish(
      string(),
      "`prompt` from the Python and Go clients, absent from others; other values are ignored.",
    ),
    vessel: nullish(
      string(),
      "Name of a persistent sandbox to attach to. Ignored by this server, which has none.",
    ),
  },
);

/** A frame of a type this version knows. */
export type KnownClientFrame = z.infer<(typeof clientFrames.schemas)[number]>;
export type KnownServerFrame = z.infer<(typeof serverFrames.schemas)[number]>;
export type ClientFrame = z.infer<typeof clientFrameSchema>;
export type ServerFrame = z.infer<typeof serverFrameSchema>;

/** Types of frames only a server may send: from a client they are the wrong role. */
export const serverOnlyTypes: ReadonlySet<string> = new Set(
  [...serverFrames.ids].filter((id) => !clientFrames.ids.has(id)),
);
