import type { Limit } from "@colloquy/define";

/** Limits the server enforces. */
export const limits: readonly Limit[] = [
  { id: "event_page", value: 1000, unit: "events", description: "Largest `limit` of `GET …/events` (§6.3)." },
  {
    id: "event_window",
    value: 500,
    unit: "events",
    description: "Largest `window` of `GET …/events` (§6.3).",
  },
  { id: "page", value: 100, unit: "items", description: "Largest `limit` of sessions and agents (§2.5)." },
  { id: "query_words", value: 64, unit: "words", description: "Most words in `q` of `GET …/events` (§6.3)." },
  { id: "query_bytes", value: 4096, unit: "bytes", description: "Longest `q` of `GET …/events` (§6.3)." },
  {
    id: "query_tags",
    value: 20,
    unit: "tags",
    description: "Most occurrences of `tags` in `GET …/events` (§6.3).",
  },
  {
    id: "heartbeat",
    value: 30_000,
    unit: "ms",
    description: "Interval of heartbeat comments on a stream (§6.2).",
  },
  {
    id: "connection_cycle",
    value: 300_000,
    unit: "ms",
    description: "Time after which the server ends a stream, ±20 % (§6.2).",
  },
  {
    id: "disconnecting_pause",
    value: 50,
    unit: "ms",
    description: "Pause between the last event and `disconnecting` (§11 quirk 1).",
  },
  {
    id: "streams_per_session",
    value: 12,
    unit: "streams",
    description: "Most simultaneous streams of one session (§6.2).",
  },
  {
    id: "streams",
    value: 10_000,
    unit: "streams",
    description: "Most simultaneous streams of the server (§6.2).",
  },
  {
    id: "wait",
    value: 600_000,
    unit: "ms",
    description: "Longest `timeout_ms` of `POST …/messages` (§4.1).",
  },
  {
    id: "tool_wait",
    value: 300_000,
    unit: "ms",
    description: "Time a client has to deliver results of client-side tools (§8).",
  },
  { id: "tool_result", value: 102_400, unit: "bytes", description: "Largest single tool result (§8)." },
  { id: "agent_tools", value: 50, unit: "tools", description: "Most client-side tools of one agent (§8)." },
  { id: "image", value: 104_857_600, unit: "bytes", description: "Largest image that can be uploaded (§9)." },
  { id: "body", value: 2_097_152, unit: "bytes", description: "Largest JSON body. INFERRED (§2.4)." },
];
