export { chuckyWsClient } from "./client/index.ts";
export {
  type ClientDecodeState,
  type ClientEncodeState,
  initialClientEncodeState,
  initialClientState,
} from "./client/state.ts";
export { type Dialect, dialects } from "./dialect.ts";
export { chuckyWsLosses } from "./losses.ts";
export { closeFrame, readyFrame, sessionInfoFrame } from "./server/control.ts";
export { chuckyWsServer } from "./server/index.ts";
export { errorFrame, refusalFrame } from "./server/refusal.ts";
export { initialDecodeState, type ServerDecodeState } from "./server/state.ts";
export { initialEncodeState, type ServerEncodeState, type SessionView } from "./server/view.ts";
