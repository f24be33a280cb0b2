import { literal, required } from "@colloquy/define";
import type { z } from "zod";
import { at, turnOf } from "../../examples.ts";
import { loafRpc } from "../../namespace.ts";
import { version } from "../envelope.ts";
import {
  compactionAnchorSelectedEventSchema,
  compactionCompletedEventSchema,
  compactionFailedEventSchema,
  compactionStartedEventSchema,
  compactionSummaryMergedEventSchema,
} from "./compaction.ts";
import {
  authFlowCompletedEventSchema,
  authFlowDeviceCodeEventSchema,
  authFlowFailedEventSchema,
  authFlowStartedEventSchema,
  authFlowUrlEventSchema,
  stateChangedEventSchema,
} from "./process.ts";
import {
  sessionCompletedEventSchema,
  sessionContextEstimateEventSchema,
  sessionDebugEventSchema,
  sessionErrorEventSchema,
  sessionInterruptedEventSchema,
  sessionMessageAppendedEventSchema,
  sessionStatusEventSchema,
  sessionStreamChunkEventSchema,
} from "./session.ts";
import {
  sessionToolCallCompletedEventSchema,
  sessionToolCallStartedEventSchema,
  sessionToolResultsEventSchema,
} from "./tool.ts";

/** Every event type (§8). */
export const eventSchemas = [
  sessionStatusEventSchema,
  sessionMessageAppendedEventSchema,
  sessionStreamChunkEventSchema,
  sessionToolCallStartedEventSchema,
  sessionToolCallCompletedEventSchema,
  sessionToolResultsEventSchema,
  sessionCompletedEventSchema,
  sessionInterruptedEventSchema,
  sessionErrorEventSchema,
  sessionContextEstimateEventSchema,
  sessionDebugEventSchema,
  compactionStartedEventSchema,
  compactionAnchorSelectedEventSchema,
  compactionSummaryMergedEventSchema,
  compactionCompletedEventSchema,
  compactionFailedEventSchema,
  stateChangedEventSchema,
  authFlowStartedEventSchema,
  authFlowUrlEventSchema,
  authFlowDeviceCodeEventSchema,
  authFlowCompletedEventSchema,
  authFlowFailedEventSchema,
] as const;

const completed = { type: "session.completed", timestamp: at, payload: { ...turnOf, answer_length: 16 } };

export const eventSchema = loafRpc.openUnion(
  "Event",
  {
    description:
      "Event of a session or of the process, distinguished by `type`. Newer servers send further types.",
    source: "loaf-rpc §8",
    examples: [completed],
  },
  "type",
  eventSchemas,
);

export const eventNotificationSchema = loafRpc.object(
  "EventNotification",
  {
    description:
      "Carries one event. All sessions share the connection; events have no sequence number and are never replayed.",
    source: "loaf-rpc §2, §8",
    examples: [{ jsonrpc: "2.0", method: "event", params: completed }],
  },
  {
    jsonrpc: version(),
    method: required(literal("event"), "Always `event`."),
    params: required(eventSchema, "Event with its type, time and payload."),
  },
);

export type Event = z.infer<typeof eventSchema>;
export type EventNotification = z.infer<typeof eventNotificationSchema>;
