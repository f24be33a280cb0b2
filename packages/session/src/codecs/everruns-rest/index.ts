import type { ClientCodec, ServerCodec } from "../../codec/codec.ts";
import { unchanged } from "../../codec/event-recorder/index.ts";
import { decode as decodeEvent } from "./client/decode.ts";
import { encode as encodeCommand } from "./client/encode.ts";
import type { ClientDecodeState, ClientEncodeState } from "./client/state.ts";
import type { EverrunsEvent, EverrunsRequest } from "./frames.ts";
import { decode } from "./server/decode.ts";
import { encode } from "./server/encode.ts";
import type { DecodeState, EncodeState } from "./server/state.ts";
import { protocolId } from "./words.ts";

/** everruns REST as its server speaks it: requests become commands, the log becomes events. */
export const everrunsRestServer: ServerCodec<DecodeState, EncodeState, EverrunsRequest, EverrunsEvent> = {
  side: "server",
  protocol: protocolId,
  decode,
  encode,
};

/** everruns REST as its clients speak it: commands become requests, events become the neutral story. */
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
export { type EventPlace, readEventHex } from "./event-id.ts";
export type { EverrunsEvent, EverrunsRequest } from "./frames.ts";
export { everrunsRestLosses } from "./losses.ts";
export { toListedMessage } from "./projections/messages.ts";
export { type SessionFacts, statusOf, toWireSession } from "./projections/session.ts";
export { withoutAliases } from "./server/aliases.ts";
export { glimpsesOf } from "./server/encode/glimpse.ts";
export { type DecodeState, type EncodeState, initialEncodeState } from "./server/state.ts";
export { fromWireTools, modelIdOf, modelNamed, nativeOf, toWireTools } from "./settings.ts";
export { defaultHarnessId, protocolId } from "./words.ts";
