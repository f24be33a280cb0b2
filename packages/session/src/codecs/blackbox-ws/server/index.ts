import type { ServerFrame } from "@colloquy/schema/blackbox-ws";
import type { ServerCodec } from "../../../codec/codec.ts";
import type { ConnectionCommand } from "../../../codec/commands.ts";
import { decode } from "./decode.ts";
import { encode } from "./encode.ts";
import type { ServerDecodeState, ServerEncodeState } from "./state.ts";

/** The server's side of `blackbox-ws`. */
export const blackboxWsServer: ServerCodec<
  ServerDecodeState,
  ServerEncodeState,
  unknown,
  ServerFrame,
  ConnectionCommand
> = { side: "server", protocol: "blackbox-ws", decode, encode };
