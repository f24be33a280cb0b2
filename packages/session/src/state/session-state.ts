import type {
  ContentPart,
  KnownEvent,
  Message,
  Settings,
  ToolExecutor,
  ToolOutcome,
  Usage,
} from "@colloquy/schema/session";
import { type ChunkedList, emptyList } from "./list.ts";

/** Something the agent remembers, with the seq of the event that reported it. */
export type ConversationEntry = UserEntry | AssistantEntry | ToolEntry | SummaryEntry;

export interface UserEntry {
  readonly role: "user";
  readonly seq: number;
  /** The turn that took it in. */
  readonly turnId: string;
  readonly message: Message;
}

export interface AssistantEntry {
  readonly role: "assistant";
  readonly seq: number;
  readonly turnId: string;
  readonly message: Message;
  readonly round: number;
  readonly stopReason: string;
  readonly thoughts: readonly Thought[];
  readonly model?: string;
  readonly usage?: Usage;
}

export interface ToolEntry {
  readonly role: "tool";
  readonly seq: number;
  readonly turnId: string;
  readonly callId: string;
  readonly name: string;
  readonly outcome: ToolOutcome;
  readonly at: string;
}

/** Replaces everything older, after a compaction. */
export interface SummaryEntry {
  readonly role: "summary";
  readonly seq: number;
  readonly text: string;
}

/** One finished piece of reasoning. */
export interface Thought {
  readonly text: string;
  readonly signature?: string;
}

/** A user message that was accepted and is not yet part of a turn. */
export interface PendingMessage {
  readonly seq: number;
  readonly message: Message;
}

/** A user message that waits for the running turn to end, and the turn it will start. */
export interface QueuedMessage {
  readonly message: Message;
  /** Absent between `queue.changed` and its `turn.queued`. */
  readonly turnId: string | undefined;
}

/** The assistant message that is being written. */
export interface OpenMessage {
  readonly id: string;
  readonly round: number;
  readonly model: string | undefined;
  readonly startedAt: string;
  /** Time of the newest ephemeral event of it. */
  readonly deltaAt: string;
  readonly thoughts: readonly Thought[];
  /** Text so far. */
  readonly text: string;
  /** Reasoning so far that no `thinking.completed` has closed. */
  readonly thinking: string;
  /** Number of the next `message.delta`. */
  readonly index: number;
  /** Number of the next `thinking.delta`. */
  readonly thinkingIndex: number;
}

/** A tool call without an outcome. */
export interface OpenCall {
  readonly callId: string;
  readonly name: string;
  readonly input: unknown;
  readonly executor: ToolExecutor;
  readonly server: string | undefined;
  readonly messageId: string;
  readonly requestedAt: string;
  /** Whether the server began to run it. */
  readonly started: boolean;
  /** Number of the next `tool.output`. */
  readonly outputs: number;
}

/** The running turn. */
export interface TurnState {
  readonly id: string;
  /** The user message that started it. */
  readonly messageId: string;
  readonly startedAt: string;
  readonly startedSeq: number;
  /** Model rounds that were begun. */
  readonly round: number;
  /** Tool calls that were made. */
  readonly toolCalls: number;
  readonly usage: Usage | undefined;
  readonly message: OpenMessage | undefined;
  /** In the order they were requested. */
  readonly calls: readonly OpenCall[];
  readonly permissions: readonly EventOf<"permission.requested">[];
  /** Newest finished assistant message. */
  readonly lastMessageId: string | undefined;
  /** Its body. */
  readonly content: readonly ContentPart[];
  /** The text of its body. */
  readonly text: string;
}

/** Sums over the life of a session; clearing the history does not reset them. */
export interface Totals {
  readonly turns: number;
  readonly rounds: number;
  readonly toolCalls: number;
  /** User and assistant messages. */
  readonly messages: number;
  readonly usage: Usage | undefined;
}

/** A voice call that is offered or under way. */
export interface VoiceCall {
  readonly callId: string;
  readonly phase: "offered" | "answered";
}

/**
 * `idle`: no turn runs. `running`: the server works. `waiting`: nothing goes on until the client answers a tool call or
 * a permission request. `closed`: for good.
 */
export type SessionStatus = "idle" | "running" | "waiting" | "closed";

/** A session as the fold of its events. Immutable: `reduce` makes the next one and shares what did not change. */
export interface SessionState {
  /** Empty before `session.created`. */
  readonly sessionId: string;
  /** Seq of the newest durable event; 0 before the first. */
  readonly lastSeq: number;
  readonly status: SessionStatus;
  readonly settings: Settings;
  readonly forkedFrom: string | undefined;
  readonly createdAt: string;
  /** Time of the newest durable event. */
  readonly updatedAt: string;
  /** When the first turn started. */
  readonly startedAt: string | undefined;
  /** When the newest finished turn ended. */
  readonly finishedAt: string | undefined;
  /** What the agent remembers. */
  readonly conversation: ChunkedList<ConversationEntry>;
  /** Seq of the newest `history.cleared`: the agent remembers nothing up to it. 0 when there was none. */
  readonly historyCut: number;
  /** Steering messages, in order; the next model round or the next turn takes them in. */
  readonly pending: readonly PendingMessage[];
  readonly queue: readonly QueuedMessage[];
  readonly turn: TurnState | undefined;
  readonly voice: VoiceCall | undefined;
  /** Tools that the user allowed for the whole session. */
  readonly alwaysAllowed: readonly string[];
  readonly totals: Totals;
  /** Start of the first user message, at most 200 UTF-16 units. */
  readonly inputPreview: string | undefined;
  /** Start of the newest answer. */
  readonly outputPreview: string | undefined;
}

/** What an event changes. */
export type StatePatch = Partial<SessionState>;
/** The events of one type. */
export type EventOf<Type extends KnownEvent["type"]> = Extract<KnownEvent, { readonly type: Type }>;
/** How each event of a set of types changes the state. */
export type Appliers<Type extends KnownEvent["type"]> = {
  readonly [T in Type]: (state: SessionState, event: EventOf<T>) => StatePatch;
};

/** The state before the first event. */
export const initialState: SessionState = {
  sessionId: "",
  lastSeq: 0,
  status: "idle",
  settings: {},
  forkedFrom: undefined,
  createdAt: "",
  updatedAt: "",
  startedAt: undefined,
  finishedAt: undefined,
  conversation: emptyList,
  historyCut: 0,
  pending: [],
  queue: [],
  turn: undefined,
  voice: undefined,
  alwaysAllowed: [],
  totals: { turns: 0, rounds: 0, toolCalls: 0, messages: 0, usage: undefined },
  inputPreview: undefined,
  outputPreview: undefined,
};
