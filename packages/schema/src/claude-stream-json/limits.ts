import type { Limit } from "@colloquy/define";

/** Limits that hosts enforce (§1, §2.3). */
export const limits: readonly Limit[] = [
  {
    id: "line",
    value: 1_048_576,
    unit: "bytes",
    description: "Longest line the Python SDK reads by default; it raises an error beyond that (§1).",
  },
  {
    id: "initialize_wait",
    value: 60_000,
    unit: "ms",
    description: "Minimum time the Python SDK waits for the response to `initialize` (§2.3).",
  },
];
