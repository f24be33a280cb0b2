import type { ContentPart, KnownEvent, ToolExecutor, Usage } from "@colloquy/schema/session";

/** What a client has to know to ask something of a session. */
export interface ClientEncodeState {
  /** Neutral id of the session; empty before there is one. */
  readonly sessionId: string;
}

/** What a client knows of a session it watches. Events are numbered as they come: the server's own seqs stay with it. */
export interface ClientDecodeState {
  /** Seq of the newest durable event. */
  readonly seq: number;
  readonly turn: WatchedTurn | undefined;
  /** Turn that was cancelled last: the note in the user's name that follows it is no message of the user (§7). */
  readonly cancelled: string | undefined;
}

export interface WatchedTurn {
  readonly id: string;
  readonly startedAt: string;
  readonly rounds: number;
  readonly toolCalls: number;
  readonly usage: Usage | undefined;
  readonly round: WatchedRound | undefined;
  /** Newest finished message. */
  readonly lastMessageId: string | undefined;
  readonly content: readonly ContentPart[];
  readonly calls: readonly WatchedCall[];
}

export interface WatchedRound {
  readonly messageId: string;
  readonly text: string;
  readonly thinking: string;
  readonly index: number;
  readonly thinkingIndex: number;
  /** Why the model stopped, once the model call was told. */
  readonly finishReason: string | undefined;
}

export interface WatchedCall {
  readonly callId: string;
  readonly name: string;
  readonly executor: ToolExecutor;
  readonly outputs: number;
}

export const initialClientState: ClientDecodeState = { seq: 0, turn: undefined, cancelled: undefined };

export const newWatchedTurn = (id: string, startedAt: string): WatchedTurn => ({
  id,
  startedAt,
  rounds: 0,
  toolCalls: 0,
  usage: undefined,
  round: undefined,
  lastMessageId: undefined,
  content: [],
  calls: [],
});

export const newWatchedRound = (messageId: string): WatchedRound => ({
  messageId,
  text: "",
  thinking: "",
  index: 0,
  thinkingIndex: 0,
  finishReason: undefined,
});

/** An event without what all events of one frame share. */
export type Told = KnownEvent extends infer E
  ? E extends KnownEvent
    ? Omit<E, "seq" | "at" | "sessionId">
    : never
  : never;
