export { mergeSettings } from "./apply/session.ts";
export { check } from "./check.ts";
export { isEarlier } from "./instants.ts";
export { appended, type ChunkedList, emptyList, itemsOf, lastOf, listOf } from "./list.ts";
export { fold, reduce } from "./reduce.ts";
export {
  type AssistantEntry,
  type ConversationEntry,
  type EventOf,
  initialState,
  type OpenCall,
  type OpenMessage,
  type PendingMessage,
  type QueuedMessage,
  type SessionState,
  type SessionStatus,
  type SummaryEntry,
  type Thought,
  type ToolEntry,
  type Totals,
  type TurnState,
  type UserEntry,
  type VoiceCall,
} from "./session-state.ts";
export { snapshotOf } from "./snapshot.ts";
export { textOf } from "./texts.ts";
export { addUsage } from "./usage.ts";
