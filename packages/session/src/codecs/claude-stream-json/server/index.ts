import type { KnownCliFrame } from "@colloquy/schema/claude-stream-json";
import type { ServerCodec } from "../../../codec.ts";
import type { ConnectionMeaning } from "../../../meanings.ts";
import { decode } from "./decode.ts";
import { encode } from "./encode.ts";
import type { ServerState } from "./state.ts";

/** The CLI's side of `claude-stream-json`; one state goes through both directions. */
export const claudeStreamJsonServer: ServerCodec<
  ServerState,
  ServerState,
  unknown,
  KnownCliFrame,
  ConnectionMeaning
> = { side: "server", protocol: "claude-stream-json", decode, encode };
