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
const data = nullish(map(json()), "Further facts; readers may ignore them.");

export const sessionInfoDataSchema = chucky.object(
  "SessionInfoData",
  docs("§4.1", "What the session is. Servers send all of it; readers need none of it.", info),
  {
    sessionId: nullish(string(), "Id to resume the session by: a dashed UUID."),
    state: nullish(sessionStateSchema, "What the session is doing."),
    messageCount: nullish(uint53(), {
      description: "Messages said so far, by both sides.",
      unit: "messages",
    }),
    createdAt: nullish(instant(), "When the session was made."),
    lastActivityAt: nullish(instant(), "When something last happened in it."),
    model: nullish(string(), "Model that answers."),
    tools: nullish(list(string()), "Names of the tools it may use."),
  },
);

export const readyControlSchema = chucky.object(
  "ReadyControl",
  docs("§4.1", "The session takes input.", { action: "ready" }),
  { action: tag("ready"), data },
);

export const sessionInfoControlSchema = chucky.object(
  "SessionInfoControl",
  docs("§4.1", "What the session is, or has become.", { action: "session_info", data: info }),
  {
    action: tag("session_info"),
    data: required(sessionInfoDataSchema, "The facts. Without them the TypeScript clients lose the frame."),
  },
);

export const closeControlSchema = chucky.object(
  "CloseControl",
  docs("§3.5, §4.1", "The sender is about to close the connection.", { action: "close" }),
  { action: tag("close"), data },
);

export const endInputControlSchema = chucky.object(
  "EndInputControl",
  docs("§3.5", "No more user turns will come: the server ends what it has and closes.", {
    action: "end_input",
  }),
  { action: tag("end_input"), data },
);

export const clientControlSchema = chucky.openUnion(
  "ClientControl",
  docs("§3.5", "What a client tells about the connection.", { action: "close" }),
  "action",
  [
    withMapping(closeControlSchema, mapsTo("session.close", "turn.interrupt")),
    withMapping(
      endInputControlSchema,
      unmapped("Tells that this connection asks no more; the session may go on elsewhere."),
    ),
  ],
);

export const serverControlSchema = chucky.openUnion(
  "ServerControl",
  docs("§4.1", "What a server tells about the connection and its session.", { action: "ready" }),
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
  docs("§3.5", "Ends the connection, at once (`close`) or when all turns have ended (`end_input`).", {
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
    "`ready` comes when the connection is open and again as the first answer to `init`; `session_info` follows it, and comes again when something changed.",
    { type: "control", payload: { action: "ready" } },
  ),
  serverControlSchema,
);

export type SessionInfoData = z.infer<typeof sessionInfoDataSchema>;
export type ClientControlFrame = z.infer<typeof clientControlFrameSchema>;
export type ServerControlFrame = z.infer<typeof serverControlFrameSchema>;
