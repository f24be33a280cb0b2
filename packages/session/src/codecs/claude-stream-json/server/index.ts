import type { KnownCliFrame } from "@colloquy/schema/claude-stream-json";
import type { ServerCodec } from "../../../codec/codec.ts";
import type { ConnectionCommand } from "../../../codec/commands.ts";
import { decode } from "./decode.ts";
import { encode } from "./encode.ts";
import type { ServerState } from "./state.ts";

/** The CLI's side of `claude-stream-json`; one state goes through both directions. */
export const claudeStreamJsonServer: ServerCodec<
  ServerState,
  ServerState,
  unknown,
  KnownCliFrame,
  ConnectionCommand
> = { side: "server", protocol: "claude-stream-json", decode, encode };
