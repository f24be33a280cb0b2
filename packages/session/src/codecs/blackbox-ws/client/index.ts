import type { ClientFrame } from "@colloquy/schema/blackbox-ws";
import type { ClientCodec } from "../../../codec/codec.ts";
import type { ConnectionCommand } from "../../../codec/commands.ts";
import { decode, recordSent } from "./decode.ts";
import { encode } from "./encode.ts";
import type { ClientDecodeState, ClientEncodeState } from "./state.ts";

/** A client's side of `blackbox-ws`. */
export const blackboxWsClient: ClientCodec<
  ClientDecodeState,
  ClientEncodeState,
  ClientFrame,
  unknown,
  ConnectionCommand
> = { side: "client", protocol: "blackbox-ws", decode, recordSent, encode };
