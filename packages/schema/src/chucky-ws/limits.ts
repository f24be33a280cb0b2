import type { Limit } from "@colloquy/define";

/** Numbers the server holds its peers to; all are INFERRED (§6.2, §8, §9). */
export const limits: readonly Limit[] = [
  {
    id: "frame",
    value: 1_048_576,
    unit: "bytes",
    description: "Size of one frame, pictures included (§9 suggests 16 MiB).",
  },
  { id: "tool_wait", value: 60_000, unit: "ms", description: "Time to answer a `tool_call` (§6.2)." },
  {
    id: "quiet",
    value: 240_000,
    unit: "ms",
    description: "Silence within a turn after which `session_info` is sent again to Python clients (§8).",
  },
];
