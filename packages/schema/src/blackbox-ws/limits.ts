import type { Limit } from "@colloquy/define";

/** All but the longest duration are INFERRED (§11). */
export const limits: readonly Limit[] = [
  { id: "frame", value: 1_048_576, unit: "bytes", description: "Size of a frame." },
  { id: "init_wait", value: 10_000, unit: "ms", description: "Time to send `initialize`." },
  { id: "answer_wait", value: 30_000, unit: "ms", description: "Time from the offer to connected media." },
  { id: "tool_wait", value: 60_000, unit: "ms", description: "Time to answer a tool request." },
  { id: "media_silence", value: 30_000, unit: "ms", description: "Silence of the media that ends a call." },
  {
    id: "ping",
    value: 30_000,
    unit: "ms",
    description: "Between two WebSocket pings; two without answer end it.",
  },
  {
    id: "call",
    value: 3_600_000,
    unit: "ms",
    description: "Longest conversation unless the agent says otherwise.",
  },
];
