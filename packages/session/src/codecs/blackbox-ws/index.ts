import type { ClientFrame } from "@colloquy/schema/blackbox-ws";
import type { ClientCodec } from "../../codec/codec.ts";
import type { ConnectionCommand } from "../../codec/commands.ts";
import { decode, recordSent } from "./client/decode.ts";
import { encode } from "./client/encode.ts";
import type { ClientDecodeState, ClientEncodeState } from "./client/state.ts";

/** A client's side of `blackbox-ws`. */
export const blackboxWsClient: ClientCodec<
  ClientDecodeState,
  ClientEncodeState,
  ClientFrame,
  unknown,
  ConnectionCommand
> = { side: "client", protocol: "blackbox-ws", decode, recordSent, encode };

export { recordSilence } from "./client/decode.ts";
export {
  type ClientDecodeState,
  type ClientEncodeState,
  initialClientEncodeState,
  initialClientState,
} from "./client/state.ts";
export { type IntegrationRules, openRules, rulesOf } from "./integration.ts";
export { blackboxWsLosses } from "./losses.ts";
export { type ConversationRequest, requestIn } from "./request.ts";
export { blackboxWsServer } from "./server/index.ts";
export { errorFrame, type Refusal, type RefusalName, refusal } from "./server/refusal.ts";
export {
  type ConversationFacts,
  initialDecodeState,
  initialEncodeState,
  type ServerDecodeState,
  type ServerEncodeState,
} from "./server/state.ts";
export { voiceCallId } from "./words.ts";
