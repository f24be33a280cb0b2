export { createDecode, createRecordSent, refused, unchanged } from "./decode.ts";
export {
  completeMessage,
  recordText,
  recordThinking,
  recordThought,
  settleThinking,
  startMessage,
} from "./message.ts";
export {
  type ClockedSession,
  createClockedRecorder,
  createEventRecorder,
  createId,
  type EventRecorder,
  elapsedSince,
  newClockedSession,
  newRecordedSession,
  type RecordedSession,
  type RequestedCall,
} from "./recorder.ts";
export { addMessage, startSession, toUserMessage, type UserInput } from "./session.ts";
export {
  currentMessage,
  endTurn,
  releaseHeld,
  requestOrHold,
  requestTool,
  settleCalls,
  stopReasons,
  takeHeld,
} from "./settle.ts";
export {
  clientToolsIn,
  completeCall,
  executorOf,
  recordRequest,
  resolvePermission,
} from "./tool.ts";
export { currentTurn, recordTurnEnd, type TurnEnd, toFailure } from "./turn.ts";
