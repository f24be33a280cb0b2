import type { CliFacts } from "@colloquy/session/claude-stream-json";

/** What a CLI in tests is. */
export const cliFacts: CliFacts = {
  version: "2.1.329",
  cwd: "/srv/demo",
  model: "demo",
  tools: ["Bash"],
  apiKeySource: "none",
  limits: { contextWindow: 200_000, maxOutputTokens: 32_000 },
  models: [{ value: "default", displayName: "Default", description: "As good as any" }],
  commands: [{ name: "compact", description: "Sums the history up", argumentHint: "" }],
  agents: [],
};
