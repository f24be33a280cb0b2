export { claudeStreamJsonClient } from "./client/index.ts";
export { type ClientState, initialClientState } from "./client/state.ts";
export { claudeStreamJsonLosses } from "./losses.ts";
export { endInput } from "./server/decode.ts";
export { claudeStreamJsonServer } from "./server/index.ts";
export {
  type CliFacts,
  exitCodeOf,
  initialServerState,
  joinSession,
  type ServerState,
} from "./server/state.ts";
export { type ProcessFlags, toFlags } from "./settings.ts";
export type { ModelLimits } from "./usage.ts";
