export type { FrameDirection } from "@colloquy/define";
export type { Diagnostic } from "@colloquy/define/support";
export type {
  ClientCodec,
  Close,
  DecodedCommands,
  DecodedEvents,
  Encoded,
  ServerCodec,
} from "./codec/codec.ts";
export type { ConnectionCommand, EndInput, OpenSession } from "./codec/commands.ts";
export type { AnyLosses, Loss, Losses } from "./codec/losses.ts";
export { classify, createMonitor, type Monitor, type Violation } from "./order/index.ts";
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
