import type { KnownClientFrame } from "@colloquy/schema/chucky-ws";
import type { ClientCodec } from "../../../codec/codec.ts";
import type { ConnectionCommand } from "../../../codec/commands.ts";
import { decode, recordSent } from "./decode.ts";
import { encode } from "./encode.ts";
import type { ClientDecodeState, ClientEncodeState } from "./state.ts";

/** A client's side of `chucky-ws`. */
export const chuckyWsClient: ClientCodec<
  ClientDecodeState,
  ClientEncodeState,
  KnownClientFrame,
  unknown,
  ConnectionCommand
> = { side: "client", protocol: "chucky-ws", decode, recordSent, encode };
