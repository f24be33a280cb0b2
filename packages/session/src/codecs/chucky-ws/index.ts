import type { KnownClientFrame, KnownServerFrame } from "@colloquy/schema/chucky-ws";
import type { ClientCodec, ServerCodec } from "../../codec/codec.ts";
import type { ConnectionCommand } from "../../codec/commands.ts";
import { decode as decodeServerFrame, recordSent } from "./client/decode.ts";
import { encode as encodeCommand } from "./client/encode.ts";
import type { ClientDecodeState, ClientEncodeState } from "./client/state.ts";
import { decode as decodeClientFrame } from "./server/decode.ts";
import { encode as encodeEvent } from "./server/encode.ts";
import type { ServerDecodeState, ServerEncodeState } from "./server/state.ts";

/** The server's side of `chucky-ws`. */
export const chuckyWsServer: ServerCodec<
  ServerDecodeState,
  ServerEncodeState,
  unknown,
  KnownServerFrame,
  ConnectionCommand
> = { side: "server", protocol: "chucky-ws", decode: decodeClientFrame, encode: encodeEvent };

/** A client's side of `chucky-ws`. */
export const chuckyWsClient: ClientCodec<
  ClientDecodeState,
  ClientEncodeState,
  KnownClientFrame,
  unknown,
  ConnectionCommand
> = { side: "client", protocol: "chucky-ws", decode: decodeServerFrame, recordSent, encode: encodeCommand };

export { recordDisconnect } from "./client/decode.ts";
export {
  type ClientDecodeState,
  type ClientEncodeState,
  initialClientEncodeState,
  initialClientState,
} from "./client/state.ts";
export { chuckyWsLosses } from "./losses.ts";
export { closeFrame, readyFrame, sessionInfoFrame } from "./server/encode/session.ts";
export {
  initialDecodeState,
  initialEncodeState,
  type ServerDecodeState,
  type ServerEncodeState,
} from "./server/state.ts";
export { type Dialect, dialects } from "./values/dialect.ts";
export { errorFrame, refusalFrame } from "./values/errors.ts";
