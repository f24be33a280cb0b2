import {
  instant,
  json,
  list,
  map,
  nullish,
  required,
  string,
  tag,
  uint53,
  unmapped,
  withMapping,
} from "@colloquy/define";
import type { z } from "zod";
import { mapsTo } from "../../mapping.ts";
import { frame } from "../envelope.ts";
import { ids } from "../examples.ts";
import { chucky, docs } from "../namespace.ts";
import { sessionStateSchema } from "./enums.ts";

const info = {
  sessionId: ids.session,
  state: "ready",
  messageCount: 0,
  createdAt: "2026-01-01T00:00:00.000Z",
  lastActivityAt: "2026-01-01T00:00:00.000Z",
  model: "claude-sonnet-4-5",
  tools: ["get_weather"],
};
const data = nullish(map(json()), "Further data about the action. Readers may ignore it.");

export const sessionInfoDataSchema = chucky.object(
  "SessionInfoData",
  docs("§4.1", "Properties of the session. Servers send all members; readers must not depend on any.", info),
  {
    sessionId: nullish(string(), "Dashed UUID for resuming the session in a later `init`."),
    state: nullish(
      sessionStateSchema,
      "Activity when the frame was sent; changes are not reported one by one.",
    ),
    messageCount: nullish(uint53(), {
      description: "Number of user and assistant messages so far.",
      unit: "messages",
    }),
    createdAt: nullish(instant(), "Set when the session was created; never changes."),
    lastActivityAt: nullish(instant(), "Time of the last message or state change."),
    model: nullish(string(), "Name of the model that answers; never empty."),
    tools: nullish(list(string()), "Names of the tools the agent may use, after all restrictions."),
  },
);

export const readyControlSchema = chucky.object(
  "ReadyControl",
  docs("§4.1", "The connection accepts input: first `init`, then user turns.", { action: "ready" }),
  { action: tag("ready"), data },
);

export const sessionInfoControlSchema = chucky.object(
  "SessionInfoControl",
  docs(
    "§4.1",
    "Properties of the session, complete. Sent after `ready`, and again when any of them changed.",
    { action: "session_info", data: info },
  ),
  {
    action: tag("session_info"),
    data: required(
      sessionInfoDataSchema,
      "Properties of the session. The TypeScript clients lose the frame without them.",
    ),
  },
);

export const closeControlSchema = chucky.object(
  "CloseControl",
  docs(
    "§3.5, §4.1",
    "The sender is about to close the connection. From a client it also stops the running turn.",
    { action: "close" },
  ),
  { action: tag("close"), data },
);

export const endInputControlSchema = chucky.object(
  "EndInputControl",
  docs("§3.5", "No more user turns follow: the server finishes the queued ones, then closes (INFERRED).", {
    action: "end_input",
  }),
  { action: tag("end_input"), data },
);

export const clientControlSchema = chucky.openUnion(
  "ClientControl",
  docs("§3.5", "Action on the connection, requested by the client.", { action: "close" }),
  "action",
  [
    withMapping(closeControlSchema, mapsTo("session.close", "turn.interrupt")),
    withMapping(
      endInputControlSchema,
      unmapped("Ends the input of this connection only; the session may continue elsewhere."),
    ),
  ],
);

export const serverControlSchema = chucky.openUnion(
  "ServerControl",
  docs(
    "§4.1",
    "State of the connection or the session, reported by the server. Unknown actions must be ignored.",
    { action: "ready" },
  ),
  "action",
  [
    withMapping(readyControlSchema, mapsTo("session.created")),
    withMapping(sessionInfoControlSchema, mapsTo("session.created", "session.updated", "message.started")),
    withMapping(closeControlSchema, mapsTo("session.closed")),
  ],
);

export const clientControlFrameSchema = frame(
  "ClientControlFrame",
  "control",
  docs("§3.5", "Ends the connection: at once with `close`, after all turns with `end_input`.", {
    type: "control",
    payload: { action: "close" },
  }),
  clientControlSchema,
);

export const serverControlFrameSchema = frame(
  "ServerControlFrame",
  "control",
  docs(
    "§4.1, §6",
    "State of the connection or session. `ready` is sent when the connection opens and as the first answer to `init`; `session_info` follows it.",
    { type: "control", payload: { action: "ready" } },
  ),
  serverControlSchema,
);

export type SessionInfoData = z.infer<typeof sessionInfoDataSchema>;
export type ClientControlFrame = z.infer<typeof clientControlFrameSchema>;
export type ServerControlFrame = z.infer<typeof serverControlFrameSchema>;
