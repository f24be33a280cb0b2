import type { Draft, KnownEvent, Settings } from "@colloquy/schema/session";
import { isProvisional } from "@colloquy/schema/session";
import { reduce, type TurnState } from "../../../state/index.ts";
import { type ClientState, newWatchedSession, type WatchedSession } from "./state.ts";

/** Events told so far while one frame is read, each legal after the one before. Lives as long as one call of `decode`. */
export interface Recorder {
  readonly events: KnownEvent[];
  state: ClientState;
  /** The session the frame is about. */
  readonly sessionId: string;
  /** When the frame was written, if it tells. */
  readonly at: string;
}

export const watchedIn = ({ state, sessionId }: Recorder): WatchedSession =>
  state.sessions[sessionId] ?? newWatchedSession(sessionId);

export function watch(recorder: Recorder, changes: Partial<WatchedSession>): void {
  const sessions = {
    ...recorder.state.sessions,
    [recorder.sessionId]: { ...watchedIn(recorder), ...changes },
  };
  recorder.state = { ...recorder.state, sessions };
}

/** Numbers and dates an event and counts it in. */
export function record(recorder: Recorder, draft: Draft<KnownEvent>): void {
  const { session } = watchedIn(recorder);
  const dated = {
    ...draft,
    sessionId: recorder.sessionId,
    at: later(recorder.at, session.updatedAt),
  } as KnownEvent;
  const event = isProvisional(dated) ? dated : { ...dated, seq: session.lastSeq + 1 };
  recorder.events.push(event);
  watch(recorder, { session: reduce(session, event) });
}

const later = (at: string, before: string) =>
  before !== "" && Date.parse(at) < Date.parse(before) ? before : at;

/** Begins the log of a session, once. */
export function startSession(recorder: Recorder, settings: Settings = {}): void {
  if (watchedIn(recorder).session.lastSeq === 0) record(recorder, { type: "session.created", settings });
}

export const turnIn = (recorder: Recorder): TurnState | undefined => watchedIn(recorder).session.turn;
