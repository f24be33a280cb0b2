import type { Limit } from "@colloquy/define";

/** Numbers the server holds its peers to. */
export const limits: readonly Limit[] = [
  { id: "event_page", value: 1000, unit: "events", description: "Largest `limit` of `GET …/events` (§6.3)." },
  {
    id: "event_window",
    value: 500,
    unit: "events",
    description: "Largest `window` of `GET …/events` (§6.3).",
  },
  { id: "page", value: 100, unit: "items", description: "Largest `limit` of sessions and agents (§2.5)." },
  { id: "query_words", value: 64, unit: "words", description: "Words in `q` of `GET …/events` (§6.3)." },
  { id: "query_bytes", value: 4096, unit: "bytes", description: "Length of `q` of `GET …/events` (§6.3)." },
  { id: "query_tags", value: 20, unit: "tags", description: "Repeats of `tags` of `GET …/events` (§6.3)." },
  { id: "heartbeat", value: 30_000, unit: "ms", description: "Between two comments on a stream (§6.2)." },
  {
    id: "connection_cycle",
    value: 300_000,
    unit: "ms",
    description: "Age of a stream, give or take 20 % (§6.2).",
  },
  {
    id: "disconnecting_pause",
    value: 50,
    unit: "ms",
    description: "Quiet time before `disconnecting` (§11 quirk 1).",
  },
  {
    id: "streams_per_session",
    value: 12,
    unit: "streams",
    description: "Streams of one session at a time (§6.2).",
  },
  { id: "streams", value: 10_000, unit: "streams", description: "Streams of the server at a time (§6.2)." },
  {
    id: "wait",
    value: 600_000,
    unit: "ms",
    description: "Longest `timeout_ms` of `POST …/messages` (§4.1).",
  },
  { id: "tool_wait", value: 300_000, unit: "ms", description: "Time to answer client-side tool calls (§8)." },
  { id: "tool_result", value: 102_400, unit: "bytes", description: "Size of one tool result (§8)." },
  { id: "agent_tools", value: 50, unit: "tools", description: "Client-side tools of an agent (§8)." },
  { id: "image", value: 104_857_600, unit: "bytes", description: "Size of an uploaded image (§9)." },
  { id: "body", value: 2_097_152, unit: "bytes", description: "Size of a JSON body; INFERRED (§2.4)." },
];
