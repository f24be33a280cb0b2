import type { ClientCodec } from "../../codec/codec.ts";
import type { ConnectionCommand } from "../../codec/commands.ts";
import { unchanged } from "../../codec/event-recorder/index.ts";
import { decode } from "./client/decode.ts";
import { encode } from "./client/encode.ts";
import type { ClientState } from "./client/state.ts";
import type { LoafRequest } from "./frames.ts";
import { protocolId } from "./words.ts";

/** A client's side of `loaf-rpc`. Both directions work on one state: that of the connection. */
export const loafRpcClient: ClientCodec<ClientState, ClientState, LoafRequest, unknown, ConnectionCommand> = {
  side: "client",
  protocol: protocolId,
  decode,
  recordSent: unchanged,
  encode,
};

export { recordRequest } from "./client/encode.ts";
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
