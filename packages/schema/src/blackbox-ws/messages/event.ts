import { nullish, openEnum, optional, required, string, tag } from "@colloquy/define";
import type { z } from "zod";
import { mapsTo } from "../../mapping.ts";
import { envelope } from "../envelope.ts";
import { ids, envelope as written } from "../examples.ts";
import { blackboxWs } from "../namespace.ts";

const event = { type: "event", ...written };

/** The name of an event stands beside `type`, not inside `data` (§4.1, DOC-C, LIVE). */
const named = <const Name extends string>(name: Name) => ({ ...envelope("event"), name: tag(name) });

export const connectionDataSchema = blackboxWs.object(
  "ConnectionData",
  {
    description: "Identifiers of the conversation for support and call records.",
    source: "blackbox-ws §4.1",
    examples: [{ jobId: ids.job, recordId: ids.record }],
  },
  {
    jobId: optional(string(), "Id of the conversation; `callId` in its result (LIVE)."),
    recordId: optional(string(), "Id of the conversation's record (DOC-C)."),
  },
);

export const connectionEventSchema = blackboxWs.object(
  "ConnectionEvent",
  {
    description: "The socket is accepted and an agent is reserved. First frame after a valid `initialize`.",
    source: "blackbox-ws §4.1 (LIVE, DOC-C)",
    examples: [{ ...event, name: "connection", data: { jobId: ids.job, recordId: ids.record } }],
    mapping: mapsTo("session.created"),
  },
  {
    ...named("connection"),
    data: nullish(connectionDataSchema, "Identifiers of the conversation. The original may omit them."),
  },
);

export const openedEventSchema = blackboxWs.object(
  "OpenedEvent",
  {
    description:
      "The conversation is open: at once for `chat`, once media is connected for `webCall`, once the callee answers for `onPhone`.",
    source: "blackbox-ws §4.1 (SEED; timing INFERRED)",
    examples: [{ ...event, name: "opened" }],
    mapping: mapsTo("call.answered"),
  },
  named("opened"),
);

export const closedReasonSchema = blackboxWs.define(
  "ClosedReason",
  {
    description: "Cause of the end of a conversation.",
    source: "blackbox-ws §4.1 (INFERRED)",
    examples: ["clientTerminated"],
  },
  openEnum({
    clientTerminated: "The client requested the end with `terminate`.",
    agentFinished: "The agent ended the conversation.",
    remoteHangup: "The callee hung up the phone.",
    maxDuration: "The longest duration the agent allows was reached.",
  }),
);

export const closedDataSchema = blackboxWs.object(
  "ClosedData",
  {
    description: "Details of the end of a conversation.",
    source: "blackbox-ws §4.1 (INFERRED)",
    examples: [{ reason: "agentFinished" }],
  },
  { reason: optional(closedReasonSchema, "Cause of the end. Absent: not reported.") },
);

export const closedEventSchema = blackboxWs.object(
  "ClosedEvent",
  {
    description:
      "The conversation has ended regularly. `conversationResult` may follow, then the close frame.",
    source: "blackbox-ws §4.1 (SEED)",
    examples: [{ ...event, name: "closed", data: { reason: "clientTerminated" } }],
    mapping: mapsTo("session.closed", "call.ended"),
  },
  {
    ...named("closed"),
    data: nullish(closedDataSchema, "Cause of the end. Absent or `null`: not reported."),
  },
);

export const failedOpenDataSchema = blackboxWs.object(
  "FailedOpenData",
  {
    description: "Details of a failure to open a conversation.",
    source: "blackbox-ws §4.1 (INFERRED; the vendor's older SDK has the same members)",
    examples: [{ reason: "noAnswer", details: "no SDP answer within 30 s" }],
  },
  {
    reason: required(string(), "Short, stable identifier of the cause, such as `noAnswer`."),
    details: optional(string(), "Explanation for people. Absent: none."),
  },
);

export const failedOpenEventSchema = blackboxWs.object(
  "FailedOpenEvent",
  {
    description: "The conversation could not be opened and never starts. Clients must not reconnect.",
    source: "blackbox-ws §4.1 (SEED)",
    examples: [{ ...event, name: "failedOpen", data: { reason: "noAnswer" } }],
    mapping: mapsTo("session.closed", "call.ended"),
  },
  {
    ...named("failedOpen"),
    data: nullish(failedOpenDataSchema, "Cause of the failure. Absent or `null`: not reported."),
  },
);

export const eventSchema = blackboxWs.openUnion(
  "Event",
  {
    description: "Change in the state of the conversation. `name` stands beside `type`, not inside `data`.",
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
