import { nullish, openEnum, optional, required, string, tag } from "@colloquy/define";
import type { z } from "zod";
import { mapsTo } from "../../mapping.ts";
import { envelope } from "../envelope.ts";
import { ids, envelope as written } from "../examples.ts";
import { blackboxWs } from "../namespace.ts";

const event = { type: "event", ...written };

/** An event's name stands beside `type`, not inside the payload (§4.1, DOC-C, LIVE). */
const named = <const Name extends string>(name: Name) => ({ ...envelope("event"), name: tag(name) });

export const connectionDataSchema = blackboxWs.object(
  "ConnectionData",
  {
    description: "Names of the conversation.",
    source: "blackbox-ws §4.1",
    examples: [{ jobId: ids.job, recordId: ids.record }],
  },
  {
    jobId: optional(string(), "The conversation (LIVE)."),
    recordId: optional(string(), "Its record (DOC-C)."),
  },
);

export const connectionEventSchema = blackboxWs.object(
  "ConnectionEvent",
  {
    description: "The socket is accepted and the agent is ready: the first frame after a good `initialize`.",
    source: "blackbox-ws §4.1 (LIVE, DOC-C)",
    examples: [{ ...event, name: "connection", data: { jobId: ids.job, recordId: ids.record } }],
    mapping: mapsTo("session.created"),
  },
  { ...named("connection"), data: nullish(connectionDataSchema, "Names of the conversation.") },
);

export const openedEventSchema = blackboxWs.object(
  "OpenedEvent",
  {
    description:
      "The conversation is open: at once in a chat, with the media in a web call, with the callee's answer on the telephone.",
    source: "blackbox-ws §4.1 (SEED; timing INFERRED)",
    examples: [{ ...event, name: "opened" }],
    mapping: mapsTo("call.answered"),
  },
  named("opened"),
);

export const closedReasonSchema = blackboxWs.define(
  "ClosedReason",
  {
    description: "Why a conversation is over.",
    source: "blackbox-ws §4.1 (INFERRED)",
    examples: ["clientTerminated"],
  },
  openEnum({
    clientTerminated: "The client sent `terminate`.",
    agentFinished: "The agent ended it.",
    remoteHangup: "The callee hung up.",
    maxDuration: "The longest duration of the agent was reached.",
  }),
);

export const closedDataSchema = blackboxWs.object(
  "ClosedData",
  {
    description: "How a conversation ended.",
    source: "blackbox-ws §4.1 (INFERRED)",
    examples: [{ reason: "agentFinished" }],
  },
  { reason: optional(closedReasonSchema, "Why it is over.") },
);

export const closedEventSchema = blackboxWs.object(
  "ClosedEvent",
  {
    description: "The conversation is over, normally.",
    source: "blackbox-ws §4.1 (SEED)",
    examples: [{ ...event, name: "closed", data: { reason: "clientTerminated" } }],
    mapping: mapsTo("session.closed", "call.ended"),
  },
  { ...named("closed"), data: nullish(closedDataSchema, "How it ended.") },
);

export const failedOpenDataSchema = blackboxWs.object(
  "FailedOpenData",
  {
    description: "Why a conversation could not be opened.",
    source: "blackbox-ws §4.1 (INFERRED; the vendor's older SDK has the same members)",
    examples: [{ reason: "noAnswer", details: "no SDP answer within 30 s" }],
  },
  {
    reason: required(string(), "Short and stable."),
    details: optional(string(), "For people."),
  },
);

export const failedOpenEventSchema = blackboxWs.object(
  "FailedOpenEvent",
  {
    description: "The conversation could not be opened and never starts.",
    source: "blackbox-ws §4.1 (SEED)",
    examples: [{ ...event, name: "failedOpen", data: { reason: "noAnswer" } }],
    mapping: mapsTo("session.closed", "call.ended"),
  },
  { ...named("failedOpen"), data: nullish(failedOpenDataSchema, "Why.") },
);

export const eventSchema = blackboxWs.openUnion(
  "Event",
  {
    description: "A step in the life of the conversation.",
    source: "blackbox-ws §4.1",
    examples: [{ ...event, name: "opened" }],
  },
  "name",
  [connectionEventSchema, openedEventSchema, closedEventSchema, failedOpenEventSchema],
);

export type ConnectionEvent = z.infer<typeof connectionEventSchema>;
export type OpenedEvent = z.infer<typeof openedEventSchema>;
export type ClosedEvent = z.infer<typeof closedEventSchema>;
export type FailedOpenEvent = z.infer<typeof failedOpenEventSchema>;
export type Event = z.infer<typeof eventSchema>;
