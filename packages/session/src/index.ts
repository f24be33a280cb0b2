export type { ClientCodec, Close, Decoded, Encoded, ServerCodec } from "./codec.ts";
export type { Diagnostic } from "./diagnostic.ts";
export type { Loss } from "./losses.ts";
export type { ConnectionMeaning, EndInput, OpenSession } from "./meanings.ts";
export {
  classify,
  createMonitor,
  type FrameDirection,
  type Monitor,
  type Violation,
} from "./order/index.ts";
export {
  type AssistantEntry,
  addUsage,
  type ChunkedList,
  type ConversationEntry,
  check,
  type EventOf,
  fold,
  initialState,
  itemsOf,
  lastOf,
  mergeSettings,
  type OpenCall,
  type OpenMessage,
  type PendingMessage,
  type QueuedMessage,
  reduce,
  type SessionState,
  type SessionStatus,
  type SummaryEntry,
  snapshotOf,
  type Thought,
  type ToolEntry,
  type Totals,
  type TurnState,
  textOf,
  type UserEntry,
  type VoiceCall,
} from "./state/index.ts";
