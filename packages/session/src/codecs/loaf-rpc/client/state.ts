import type { RequestId } from "@colloquy/schema/loaf-rpc";
import {
  type EventRecorder,
  newRecordedSession,
  type RecordedSession,
} from "../../../codec/event-recorder/index.ts";

/** What a client remembers of a connection. Both halves share it: an answer is read by the request it belongs to. */
export interface ClientState {
  /** The client's clock, in ms since 1970, for frames that carry no time. The caller keeps it up to date. */
  readonly now: number;
  /** Session that commands go to; the newest one that was asked for, unless the caller sets another. */
  readonly sessionId?: string;
  /** Number of the next request. */
  readonly nextId: number;
  /** Requests without an answer, oldest first. */
  readonly requests: readonly OpenRequest[];
  readonly sessions: ReadonlyMap<string, LoafSession>;
}

export interface OpenRequest {
  readonly id: RequestId;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A session as its events have reported it so far. */
export interface LoafSession extends RecordedSession {
  /** A turn that was announced and whose prompt was not shown yet. */
  readonly announced: string | undefined;
  readonly interrupting: boolean;
  readonly toolRound: number;
  /** Text of the finished messages of the turn, joined. */
  readonly answer: string;
  /** The closing message of the turn, once it was shown. */
  readonly whole: string | undefined;
  /** Whether the history was cleared during the turn: the log has it after the turn's end. */
  readonly clearAfter: boolean;
}

export type Recorder = EventRecorder<LoafSession>;

const noTurn = { announced: undefined, interrupting: false, toolRound: 0, answer: "", whole: undefined };

export const newSession = (sessionId: string): LoafSession => ({
  ...newRecordedSession(sessionId),
  ...noTurn,
  clearAfter: false,
});

/** Forgets what belongs to one turn only; a wish to interrupt may outlive the announcement of its turn. */
export const forgetTurn = (recorder: Recorder, interrupting = false): void =>
  recorder.update({ ...noTurn, interrupting });

/** A client that has sent and read nothing. */
export const initialClientState = (now: number): ClientState => ({
  now,
  nextId: 1,
  requests: [],
  sessions: new Map(),
});
