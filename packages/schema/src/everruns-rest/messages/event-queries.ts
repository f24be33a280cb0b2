import {
  boolean,
  instant,
  int32,
  list,
  nullish,
  openEnum,
  optional,
  required,
  string,
} from "@colloquy/define";
import type { z } from "zod";
import { at, ids } from "../examples.ts";
import { eventId, executionId, turnId } from "../ids.ts";
import { everrunsRest } from "../namespace.ts";
import { eventSchema } from "./events/index.ts";

const cursorFields = {
  since_id: optional(
    eventId(),
    "Only events after this one. An id the server does not know stands for its place in time.",
  ),
  types: optional(
    list(string()),
    "Keep only these types. Repeat the key; commas are wrong. An unknown type is refused.",
  ),
  exclude: optional(list(string()), "Then drop these types. Repeat the key."),
};

export const streamQuerySchema = everrunsRest.object(
  "StreamQuery",
  {
    description: "Where a stream begins and what it shows.",
    source: "everruns-rest §6.1",
    examples: [{ since_id: ids.event, exclude: ["output.message.delta"] }],
  },
  cursorFields,
);

export const listEventsQuerySchema = everrunsRest.object(
  "ListEventsQuery",
  {
    description: "Which stored events. Without `limit` all of them, unless a filter is used.",
    source: "everruns-rest §6.3",
    examples: [
      { limit: 4, exclude: ["output.message.delta"] },
      { around: ids.event, window: 20 },
    ],
  },
  {
    ...cursorFields,
    limit: optional(
      int32().min(1).max(1000),
      "The **last** so many events (before the cursor), oldest first all the same. Adds the header `X-Total-Count`.",
    ),
    before_sequence: optional(
      int32(),
      "Only events before this sequence; needs `limit`. The page begins at the nearest `turn.started`, so it can be longer.",
    ),
    after_sequence: optional(int32(), "Only events after this sequence."),
    around: optional(eventId(), "Events on both sides of this one; excludes the cursors."),
    window: optional(int32().min(1).max(500), {
      description: "Events on each side of `around`.",
      default: 50,
    }),
    from_ts: optional(instant(), "Only events from this time on."),
    to_ts: optional(instant(), "Only events up to this time."),
    turn_id: optional(turnId(), "Only events of this turn."),
    exec_id: optional(executionId(), "Only events of this step."),
    trace_id: optional(string(), "Only events of this trace."),
    tags: optional(list(string()).max(20), "Only events with one of these tags. Repeat the key."),
    tool_name: optional(string(), "Only events about this tool."),
    q: optional(string(), "Only events with all these words; at most 64 words in 4096 bytes."),
    order_desc: optional(boolean(), { description: "Newest first.", default: false }),
  },
);

export const eventListSchema = everrunsRest.object(
  "EventList",
  {
    description: "Stored events.",
    source: "everruns-rest §6.3",
    examples: [{ data: [] }],
  },
  { data: required(list(eventSchema), "The events.") },
);

export const eventTypeCountSchema = everrunsRest.object(
  "EventTypeCount",
  {
    description: "How many events of one type there are.",
    source: "everruns-rest §6.3",
    examples: [{ event_type: "turn.started", count: 1 }],
  },
  {
    event_type: required(string(), "The type."),
    count: required(int32(), { description: "How many.", unit: "events" }),
  },
);

export const eventSummarySchema = everrunsRest.object(
  "EventSummary",
  {
    description: "The log in numbers.",
    source: "everruns-rest §6.3",
    examples: [
      {
        total: 13,
        by_type: [{ event_type: "turn.started", count: 1 }],
        turn_count: 1,
        error_count: 0,
        first_ts: at,
        last_ts: at,
      },
    ],
  },
  {
    total: required(int32(), { description: "Stored events.", unit: "events" }),
    by_type: required(list(eventTypeCountSchema), "Counts, sorted by the name of the type."),
    turn_count: required(int32(), { description: "Turns.", unit: "turns" }),
    error_count: required(int32(), { description: "Turns that failed.", unit: "turns" }),
    first_ts: nullish(instant(), "Time of the first event."),
    last_ts: nullish(instant(), "Time of the last event."),
  },
);

export const connectedSchema = everrunsRest.object(
  "Connected",
  {
    description: "Always the first frame of a stream. Not an event: it has no `id`.",
    source: "everruns-rest §6.2",
    examples: [{ status: "connected" }],
  },
  { status: required(string(), "`connected`.") },
);

export const disconnectingSchema = everrunsRest.object(
  "Disconnecting",
  {
    description:
      "The last frame before a planned end; connect again after `retry_ms`. It comes alone, 50 ms or more after the last event, because the official TypeScript client drops events that share a chunk with it.",
    source: "everruns-rest §6.2, §11 quirk 1",
    examples: [{ reason: "connection_cycle", retry_ms: 100 }],
  },
  {
    reason: required(
      openEnum({
        connection_cycle: "The connection has reached its age.",
        shutdown: "The server is about to stop.",
        error: "The server could not go on.",
        server_maintenance: "The server is being looked after.",
      }),
      "Why.",
    ),
    retry_ms: nullish(int32(), { description: "When to connect again.", unit: "ms", default: 100 }),
  },
);

export type StreamQuery = z.infer<typeof streamQuerySchema>;
export type ListEventsQuery = z.infer<typeof listEventsQuerySchema>;
export type EventSummary = z.infer<typeof eventSummarySchema>;
export type Connected = z.infer<typeof connectedSchema>;
export type Disconnecting = z.infer<typeof disconnectingSchema>;
