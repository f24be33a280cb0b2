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
    "Return only events after this one. An id the server does not know stands for its time stamp.",
  ),
  types: optional(
    list(string()),
    "Event types to return; repeat the key, commas are not split. An unknown type is refused with 400. Absent: all.",
  ),
  exclude: optional(list(string()), "Event types to leave out, applied after `types`; repeat the key."),
};

export const streamQuerySchema = everrunsRest.object(
  "StreamQuery",
  {
    description: "Start and filter of an event stream.",
    source: "everruns-rest §6.1",
    examples: [{ since_id: ids.event, exclude: ["output.message.delta"] }],
  },
  cursorFields,
);

export const listEventsQuerySchema = everrunsRest.object(
  "ListEventsQuery",
  {
    description: "Selection from the stored events. Without `limit` and filters, all are returned.",
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
      "Return the **last** so many events before the cursor, still oldest first. Adds the header `X-Total-Count`.",
    ),
    before_sequence: optional(
      int32(),
      "Return only events before this sequence; requires `limit`. The page starts at the nearest `turn.started`, so it can be longer.",
    ),
    after_sequence: optional(int32(), "Return only events after this sequence."),
    around: optional(eventId(), "Return events on both sides of this one. Excludes the cursors."),
    window: optional(int32().min(1).max(500), {
      description: "Number of events on each side of `around`; refused without it.",
      default: 50,
    }),
    from_ts: optional(instant(), "Return only events emitted at this time or later."),
    to_ts: optional(
      instant(),
      "Return only events emitted at this time or earlier; must not precede `from_ts`.",
    ),
    turn_id: optional(turnId(), "Return only events whose `context` names this turn."),
    exec_id: optional(executionId(), "Return only events whose `context` names this step."),
    trace_id: optional(string(), "Return only events whose `context` names this trace."),
    tags: optional(
      list(string()).max(20),
      "Return only events with at least one of these tags; repeat the key, at most 20 times.",
    ),
    tool_name: optional(string(), "Return only events whose `data.tool_name` is this text."),
    q: optional(string(), "Return only events that contain all these words; at most 64 words in 4096 bytes."),
    order_desc: optional(boolean(), { description: "True returns the newest events first.", default: false }),
  },
);

export const eventListSchema = everrunsRest.object(
  "EventList",
  {
    description: "Stored events, oldest first unless requested otherwise.",
    source: "everruns-rest §6.3",
    examples: [{ data: [] }],
  },
  { data: required(list(eventSchema), "Selected events. Ephemeral ones are never among them.") },
);

export const eventTypeCountSchema = everrunsRest.object(
  "EventTypeCount",
  {
    description: "Number of stored events of one type.",
    source: "everruns-rest §6.3",
    examples: [{ event_type: "turn.started", count: 1 }],
  },
  {
    event_type: required(string(), "Name of the type, such as `turn.started`."),
    count: required(int32(), {
      description: "Stored events; ephemeral ones are not counted.",
      unit: "events",
    }),
  },
);

export const eventSummarySchema = everrunsRest.object(
  "EventSummary",
  {
    description: "Number of stored events by type, with turns and errors.",
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
    total: required(int32(), { description: "All stored events of the session.", unit: "events" }),
    by_type: required(list(eventTypeCountSchema), "One entry for each type that occurs, sorted by name."),
    turn_count: required(int32(), {
      description: "How often a turn began, running ones included.",
      unit: "turns",
    }),
    error_count: required(int32(), { description: "Turns that ended in failure.", unit: "turns" }),
    first_ts: nullish(instant(), "Time of the oldest event. Absent for an empty log."),
    last_ts: nullish(instant(), "Time of the newest event. Absent for an empty log."),
  },
);

export const connectedSchema = everrunsRest.object(
  "Connected",
  {
    description: "First frame of every stream, before any event. Not an event: it has no `id`.",
    source: "everruns-rest §6.2",
    examples: [{ status: "connected" }],
  },
  { status: required(string(), "Always `connected` in this version.") },
);

export const disconnectingSchema = everrunsRest.object(
  "Disconnecting",
  {
    description:
      "Last frame before a planned end; reconnect after `retry_ms`. Sent alone, 50 ms or more after the last event, because the official TypeScript client drops events that share a chunk with it.",
    source: "everruns-rest §6.2, §11 quirk 1",
    examples: [{ reason: "connection_cycle", retry_ms: 100 }],
  },
  {
    reason: required(
      openEnum({
        connection_cycle: "The connection has reached its maximum age.",
        shutdown: "The server is about to stop.",
        error: "The server cannot continue the stream.",
        server_maintenance: "The server is being maintained. Named by the SDK specification only.",
      }),
      "Reason for the end of the stream. The set is open.",
    ),
    retry_ms: nullish(int32(), {
      description: "Time to wait before reconnecting.",
      unit: "ms",
      default: 100,
    }),
  },
);

export type StreamQuery = z.infer<typeof streamQuerySchema>;
export type ListEventsQuery = z.infer<typeof listEventsQuerySchema>;
export type EventSummary = z.infer<typeof eventSummarySchema>;
export type Connected = z.infer<typeof connectedSchema>;
export type Disconnecting = z.infer<typeof disconnectingSchema>;
