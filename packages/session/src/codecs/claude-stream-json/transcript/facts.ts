import type { CliFacts } from "../server/state.ts";

/** What a transcript does not tell of the process that wrote it. */
export const unknownFacts: CliFacts = {
  version: "2.1.329",
  cwd: "/",
  model: "unknown",
  tools: [],
  apiKeySource: "none",
  models: [],
  commands: [],
  agents: [],
};
