import type { KnownServerFrame } from "@colloquy/schema/chucky-ws";
import type { ServerCodec } from "../../../codec/codec.ts";
import type { ConnectionCommand } from "../../../codec/commands.ts";
import { decode } from "./decode.ts";
import { encode } from "./encode.ts";
import type { ServerDecodeState } from "./state.ts";
import type { ServerEncodeState } from "./view.ts";

/** The server's side of `chucky-ws`. */
export const chuckyWsServer: ServerCodec<
  ServerDecodeState,
  ServerEncodeState,
  unknown,
  KnownServerFrame,
  ConnectionCommand
> = { side: "server", protocol: "chucky-ws", decode, encode };
