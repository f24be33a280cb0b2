import type { Limit } from "@colloquy/define";

/** Milliseconds a client has for a `tool_call` (INFERRED, §6.2). */
export const toolWaitMs = 60_000;

/** Limits the server enforces; all are INFERRED (§6.2, §8, §9). */
export const limits: readonly Limit[] = [
  {
    id: "frame",
    value: 1_048_576,
    unit: "bytes",
    description: "Largest frame the server accepts, images included (§9 suggests 16 MiB).",
  },
  {
    id: "tool_wait",
    value: toolWaitMs,
    unit: "ms",
    description: "Time a client has to answer a `tool_call`; then the model receives an error (§6.2).",
  },
  {
    id: "quiet",
    value: 240_000,
    unit: "ms",
    description:
      "Silence within a turn after which the server sends `session_info` again to Python clients (§8).",
  },
];
