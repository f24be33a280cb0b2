import type { ClientFrame, ServerFrame } from "@colloquy/schema/blackbox-ws";
import type { ClientCodec, ServerCodec } from "../../codec/codec.ts";
import type { ConnectionCommand } from "../../codec/commands.ts";
import { decode as decodeServerFrame, recordSent } from "./client/decode.ts";
import { encode as encodeCommand } from "./client/encode.ts";
import type { ClientDecodeState, ClientEncodeState } from "./client/state.ts";
import { decode as decodeClientFrame } from "./server/decode.ts";
import { encode as encodeEvent } from "./server/encode.ts";
import type { ServerDecodeState, ServerEncodeState } from "./server/state.ts";
import { protocolId } from "./values/constants.ts";

/** The server's side of `blackbox-ws`. */
export const blackboxWsServer: ServerCodec<
  ServerDecodeState,
  ServerEncodeState,
  unknown,
  ServerFrame,
  ConnectionCommand
> = { side: "server", protocol: protocolId, decode: decodeClientFrame, encode: encodeEvent };

/** A client's side of `blackbox-ws`. */
export const blackboxWsClient: ClientCodec<
  ClientDecodeState,
  ClientEncodeState,
  ClientFrame,
  unknown,
  ConnectionCommand
> = { side: "client", protocol: protocolId, decode: decodeServerFrame, recordSent, encode: encodeCommand };

export { recordSilence } from "./client/decode.ts";
export {
  type ClientDecodeState,
  type ClientEncodeState,
  initialClientEncodeState,
  initialClientState,
} from "./client/state.ts";
export { blackboxWsLosses } from "./losses.ts";
export {
  type ConversationInfo,
  initialDecodeState,
  initialEncodeState,
  type ServerDecodeState,
  type ServerEncodeState,
} from "./server/state.ts";
export { voiceCallId } from "./values/constants.ts";
export { errorFrame, type Refusal, type RefusalName, refusal } from "./values/errors.ts";
export { type IntegrationRules, openRules, rulesOf } from "./values/integration.ts";
export { type ConversationRequest, requestIn } from "./values/settings.ts";
