export { loafRpcAdapter } from "./adapter.ts";
export { recordRequest } from "./client/encode.ts";
export { loafRpcClient } from "./client/index.ts";
export { type ClientState, initialClientState, type OpenRequest } from "./client/state.ts";
export {
  failureFrame,
  type LoafEvent,
  type LoafNotification,
  type LoafRequest,
  type LoafServerFrame,
  refusalFrame,
} from "./frames.ts";
export { loafRpcLosses } from "./losses.ts";
export { toHistoryPage, toHistoryRecord } from "./projections/history.ts";
export { toWireQueue, toWireSession } from "./projections/session.ts";
export { toSnapshot } from "./projections/snapshot.ts";
export { type CallResult, expectAnswer, settle } from "./server/answers.ts";
export type {
  CommandCall,
  CommandLineCall,
  CreateCall,
  HistoryGetCall,
  HistoryListCall,
  LoafCall,
  ReadCall,
  SelectCall,
  SessionCall,
  ShutdownCall,
} from "./server/call.ts";
export { answerCommandLine } from "./server/command-line.ts";
export { type ProcessFacts, unknownProcess } from "./server/facts.ts";
export { loafRpcServer } from "./server/index.ts";
export { type Line, readLine } from "./server/lines.ts";
export {
  answerHistoryGet,
  answerHistoryList,
  answerRead,
  failPrompt,
  unknownSession,
} from "./server/reads.ts";
export { initialServerState, type ServerState } from "./server/state.ts";
export { protocolId } from "./words.ts";
