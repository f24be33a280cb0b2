import { isEphemeral, type KnownEvent } from "@colloquy/schema/session";
import { emptyList, reduce, type SessionState } from "../state/index.ts";
import type { Close, Encoded } from "./codec.ts";

/**
 * A session without its conversation: no frame repeats what is over, and states of encoders are kept for long. Ephemeral
 * events are not counted in: a connection remembers by itself how much of a message it was sent.
 */
export type LiveSession = Omit<SessionState, "conversation">;

/** Without the conversation also in memory. */
export const toLiveSession = (session: LiveSession): LiveSession => ({ ...session, ...forgotten });

const forgotten = { conversation: emptyList };

/** What the server half of a codec remembers of a session it encodes. */
export interface EncodedSession {
  /** Fold of the events that were encoded. It may be ahead of them where a connection joins late. */
  readonly session: LiveSession;
}

/** Scratchpad of one `encode` call of a server: collects the frames of one event. Lives as long as the call. */
export interface FrameRecorder<State extends EncodedSession = EncodedSession, Frame = unknown> {
  readonly event: KnownEvent;
  /** The session before the event. */
  readonly before: LiveSession;
  /** What the codec remembers; its session counts the event in already. */
  readonly state: State;
  /** Frames of the event so far. */
  readonly frames: readonly Frame[];
  emit(frame: Frame): void;
  /** Changes what the codec remembers beside the session. */
  update(patch: Partial<State>): void;
  /** Closes the connection after the frames. */
  close(close: Close): void;
  /** Everything collected. An event that changed nothing returns the state object it was encoded in. */
  result(): Encoded<State, Frame>;
}

/** Creates the recorder of one event. */
export const createFrameRecorder = <State extends EncodedSession, Frame>(
  state: State,
  event: KnownEvent,
): FrameRecorder<State, Frame> => new Recorder(state, event);

/** A class, because every event needs one on every connection: methods on a prototype cost nothing to create. */
class Recorder<State extends EncodedSession, Frame> implements FrameRecorder<State, Frame> {
  readonly event: KnownEvent;
  readonly before: LiveSession;
  readonly frames: Frame[] = [];
  state: State;
  private closing: Close | undefined;

  constructor(state: State, event: KnownEvent) {
    this.event = event;
    this.before = state.session;
    this.state = advance(state, event);
  }

  emit(frame: Frame): void {
    this.frames.push(frame);
  }

  update(patch: Partial<State>): void {
    this.state = { ...this.state, ...patch };
  }

  close(close: Close): void {
    this.closing = close;
  }

  result(): Encoded<State, Frame> {
    const { state, frames, closing } = this;
    return closing ? { state, frames, close: closing } : { state, frames };
  }
}

/** Whether the event changed the session: it is stored, and the session did not count it in before. */
export const isNew = ({ before, state }: FrameRecorder): boolean => state.session !== before;

function advance<State extends EncodedSession>(state: State, event: KnownEvent): State {
  if (isEphemeral(event) || event.seq <= state.session.lastSeq) return state;
  return { ...state, session: reduce({ ...state.session, ...forgotten }, event) };
}
