import type { ClientCodec, ServerCodec } from "../../codec/codec.ts";
import { unchanged } from "../../codec/event-recorder/index.ts";
import { decode as decodeEvent } from "./client/decode.ts";
import { encode as encodeCommand } from "./client/encode.ts";
import type { ClientDecodeState, ClientEncodeState } from "./client/state.ts";
import { decode as decodeRequest } from "./server/decode.ts";
import { encode as encodeEvent } from "./server/encode.ts";
import type { ServerDecodeState, ServerEncodeState } from "./server/state.ts";
import { protocolId } from "./values/constants.ts";
import type { EverrunsEvent, EverrunsRequest } from "./values/frames.ts";

/** The server's side of `everruns-rest`: requests become commands, the neutral log becomes its events. */
export const everrunsRestServer: ServerCodec<
  ServerDecodeState,
  ServerEncodeState,
  EverrunsRequest,
  EverrunsEvent
> = { side: "server", protocol: protocolId, decode: decodeRequest, encode: encodeEvent };

/** A client's side of `everruns-rest`: commands become requests, events become neutral ones. */
export const everrunsRestClient: ClientCodec<
  ClientDecodeState,
  ClientEncodeState,
  EverrunsRequest,
  EverrunsEvent
> = {
  side: "client",
  protocol: protocolId,
  decode: decodeEvent,
  recordSent: unchanged,
  encode: encodeCommand,
};

export { digestOf, fromPrefixedId, hash16, hexOf, toPrefixedId } from "../../codec/ids.ts";
export { type ClientDecodeState, type ClientEncodeState, initialClientState } from "./client/state.ts";
export { everrunsRestLosses } from "./losses.ts";
export { withoutAliases } from "./server/decode/message.ts";
export { unfinishedEvents } from "./server/encode/message.ts";
export { initialEncodeState, type ServerDecodeState, type ServerEncodeState } from "./server/state.ts";
export { defaultHarnessId, protocolId } from "./values/constants.ts";
export { type EventPlace, readEventHex } from "./values/event-id.ts";
export type { EverrunsEvent, EverrunsRequest } from "./values/frames.ts";
export { toListedMessage } from "./values/message.ts";
export { type SessionInfo, statusOf, toWireSession } from "./values/session.ts";
export { fromWireTools, modelIdOf, modelNamed, nativeOf, toWireTools } from "./values/settings.ts";
