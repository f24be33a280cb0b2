export { recordSilence } from "./client/decode.ts";
export { blackboxWsClient } from "./client/index.ts";
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
