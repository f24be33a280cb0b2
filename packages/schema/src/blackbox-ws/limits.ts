import type { Limit } from "@colloquy/define";

/** All but the longest duration are INFERRED (§11). */
export const limits: readonly Limit[] = [
  {
    id: "frame",
    value: 1_048_576,
    unit: "bytes",
    description: "Largest frame the server accepts; beyond that it closes with 1009.",
  },
  {
    id: "init_wait",
    value: 10_000,
    unit: "ms",
    description: "Time a client has to send `initialize` after the socket has opened.",
  },
  {
    id: "answer_wait",
    value: 30_000,
    unit: "ms",
    description: "Time from the SDP offer until the media must be connected.",
  },
  { id: "tool_wait", value: 60_000, unit: "ms", description: "Time a client has to answer a tool request." },
  {
    id: "media_silence",
    value: 30_000,
    unit: "ms",
    description: "Silence on the media connection after which a call is ended.",
  },
  {
    id: "ping",
    value: 30_000,
    unit: "ms",
    description: "Interval of WebSocket pings; the connection is dropped after two without a pong.",
  },
  {
    id: "call",
    value: 3_600_000,
    unit: "ms",
    description: "Longest conversation, unless the agent is configured otherwise (DOC-R).",
  },
];
