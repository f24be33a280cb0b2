import type { Limit } from "@colloquy/define";

/** Milliseconds a client has for a `tool_call` (INFERRED, §6.2). */
export const toolWaitMs = 60_000;

/** Numbers the server holds its peers to; all are INFERRED (§6.2, §8, §9). */
export const limits: readonly Limit[] = [
  {
    id: "frame",
    value: 1_048_576,
    unit: "bytes",
    description: "Size of one frame, pictures included (§9 suggests 16 MiB).",
  },
  { id: "tool_wait", value: toolWaitMs, unit: "ms", description: "Time to answer a `tool_call` (§6.2)." },
  {
    id: "quiet",
    value: 240_000,
    unit: "ms",
    description: "Silence within a turn after which `session_info` is sent again to Python clients (§8).",
  },
];
