import type { Draft, KnownEvent, Settings } from "@colloquy/schema/session";
import { isProvisional } from "@colloquy/schema/session";
import { reduce, type TurnState } from "../../../state/index.ts";
import { type ClientState, newWatchedSession, type WatchedSession } from "./state.ts";

/** Events told so far while one frame is read, each legal after the one before. Lives as long as one call of `decode`. */
export interface Story {
  readonly events: KnownEvent[];
  state: ClientState;
  /** The session the frame is about. */
  readonly sessionId: string;
  /** When the frame was written, if it tells. */
  readonly at: string;
}

export const watchedIn = ({ state, sessionId }: Story): WatchedSession =>
  state.sessions[sessionId] ?? newWatchedSession(sessionId);

export function watch(story: Story, changes: Partial<WatchedSession>): void {
  const sessions = { ...story.state.sessions, [story.sessionId]: { ...watchedIn(story), ...changes } };
  story.state = { ...story.state, sessions };
}

/** Numbers and dates an event and counts it in. */
export function tell(story: Story, draft: Draft<KnownEvent>): void {
  const { session } = watchedIn(story);
  const dated = {
    ...draft,
    sessionId: story.sessionId,
    at: later(story.at, session.updatedAt),
  } as KnownEvent;
  const event = isProvisional(dated) ? dated : { ...dated, seq: session.lastSeq + 1 };
  story.events.push(event);
  watch(story, { session: reduce(session, event) });
}

const later = (at: string, before: string) =>
  before !== "" && Date.parse(at) < Date.parse(before) ? before : at;

/** Begins the log of a session, once. */
export function tellSession(story: Story, settings: Settings = {}): void {
  if (watchedIn(story).session.lastSeq === 0) tell(story, { type: "session.created", settings });
}

export const turnIn = (story: Story): TurnState | undefined => watchedIn(story).session.turn;
