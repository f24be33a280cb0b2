import type { RequestId } from "@colloquy/schema/loaf-rpc";
import { initialState, type SessionState } from "../../../state/index.ts";

/** What a client remembers of a connection. Both halves share it: an answer is read by the request it belongs to. */
export interface ClientState {
  /** The client's clock, in ms since 1970, for frames that tell no time. The caller keeps it up to date. */
  readonly now: number;
  /** Session that commands go to; the newest one that was asked for, unless the caller sets another. */
  readonly sessionId?: string;
  /** Number of the next request. */
  readonly nextId: number;
  /** Requests without an answer, oldest first. */
  readonly requests: readonly OpenRequest[];
  readonly sessions: Readonly<Record<string, WatchedSession>>;
}

export interface OpenRequest {
  readonly id: RequestId;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A session as its events have told it so far. The wire has no numbers: events are counted here. */
export interface WatchedSession {
  /** Fold of all events told. */
  readonly session: SessionState;
  /** A turn that was announced and whose prompt was not shown yet. */
  readonly announced?: string;
  readonly interrupting: boolean;
  readonly toolRound: number;
  /** Text of the finished messages of the turn, glued. */
  readonly answer: string;
  /** The closing message of the turn, once it was shown. */
  readonly whole?: string;
  /** Whether the history was cleared during the turn: no log may say so before its end. */
  readonly clearAfter: boolean;
}

export const newWatchedSession = (sessionId: string): WatchedSession => ({
  session: { ...initialState, sessionId },
  interrupting: false,
  toolRound: 0,
  answer: "",
  clearAfter: false,
});

/** A client that has said and read nothing. */
export const initialClientState = (now: number): ClientState => ({
  now,
  nextId: 1,
  requests: [],
  sessions: {},
});
