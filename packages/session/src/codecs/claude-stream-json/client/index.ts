import type { KnownHostFrame } from "@colloquy/schema/claude-stream-json";
import type { ClientCodec } from "../../../codec/codec.ts";
import type { ConnectionCommand } from "../../../codec/commands.ts";
import { decode, recordSent } from "./decode.ts";
import { encode } from "./encode.ts";
import type { ClientState } from "./state.ts";

/** A host's side of `claude-stream-json`; one state goes through both directions. */
export const claudeStreamJsonClient: ClientCodec<
  ClientState,
  ClientState,
  KnownHostFrame,
  unknown,
  ConnectionCommand
> = { side: "client", protocol: "claude-stream-json", decode, recordSent, encode };
