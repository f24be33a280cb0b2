import type { ServerFrame } from "@colloquy/schema/blackbox-ws";
import type { ServerCodec } from "../../../codec.ts";
import type { ConnectionMeaning } from "../../../meanings.ts";
import { decode } from "./decode.ts";
import { encode } from "./encode.ts";
import type { ServerDecodeState, ServerEncodeState } from "./state.ts";

/** The server's side of `blackbox-ws`. */
export const blackboxWsServer: ServerCodec<
  ServerDecodeState,
  ServerEncodeState,
  unknown,
  ServerFrame,
  ConnectionMeaning
> = { side: "server", protocol: "blackbox-ws", decode, encode };
