import type { KnownHostFrame } from "@colloquy/schema/claude-stream-json";
import type { ClientCodec } from "../../codec/codec.ts";
import type { ConnectionCommand } from "../../codec/commands.ts";
import { decode, recordSent } from "./client/decode.ts";
import { encode } from "./client/encode.ts";
import type { ClientState } from "./client/state.ts";

/** A host's side of `claude-stream-json`. One state goes through both directions. */
export const claudeStreamJsonClient: ClientCodec<
  ClientState,
  ClientState,
  KnownHostFrame,
  unknown,
  ConnectionCommand
> = { side: "client", protocol: "claude-stream-json", decode, recordSent, encode };

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
