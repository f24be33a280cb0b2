import type { ContentPart, Draft, KnownEvent, Native, Settings, ToolOutcome } from "@colloquy/schema/session";
import { isProvisional } from "@colloquy/schema/session";
import { present } from "../../../present.ts";
import { initialState, reduce, type SessionState, type TurnState } from "../../../state/index.ts";

const nobody = "00000000-0000-0000-0000-000000000000";

/** What every reader of a wire without numbers and times keeps. */
export interface StoryState {
  /** The reader's clock when the frame came, in ms since 1970. The caller keeps it up to date. */
  readonly now: number;
  /** Fold of all events so far. */
  readonly session: SessionState;
  /** Ids made so far. */
  readonly made: number;
}

/** Events told so far while one frame is read, each legal after the one before. Lives as long as one call. */
export interface Story<S extends StoryState> {
  readonly events: KnownEvent[];
  state: S;
  /** A UUID that belongs to a text. */
  readonly idOf: (text: string) => string;
}

/** Numbers and dates an event and counts it in. */
export function tell<S extends StoryState>(story: Story<S>, draft: Draft<KnownEvent>): void {
  const { session, now } = story.state;
  const at = latest(new Date(now).toISOString(), session.updatedAt);
  const dated = { ...draft, sessionId: session.sessionId || nobody, at } as KnownEvent;
  const event = isProvisional(dated) ? dated : { ...dated, seq: session.lastSeq + 1 };
  story.events.push(event);
  story.state = { ...story.state, session: reduce(session, event) };
}

const latest = (now: string, before: string) =>
  before !== "" && Date.parse(now) < Date.parse(before) ? before : now;

/** Begins the log, once. A server that tells no id leaves the nil UUID. */
export function tellSession<S extends StoryState>(
  story: Story<S>,
  sessionId: string | undefined,
  settings: Settings,
): void {
  if (story.state.session.lastSeq > 0) return;
  story.state = { ...story.state, session: { ...initialState, sessionId: sessionId || nobody } };
  tell(story, { type: "session.created", settings });
}

/** A new id, the same in every reading of the same frames. */
export function newId<S extends StoryState>(story: Story<S>, purpose: string): string {
  const made = story.state.made + 1;
  story.state = { ...story.state, made };
  return story.idOf(`${story.state.session.sessionId}:${purpose}:${made}`);
}

export interface Said {
  readonly content: readonly ContentPart[];
  readonly messageId?: string | undefined;
  readonly native?: Native | undefined;
}

/** A user message; its id. */
export function tellSaid<S extends StoryState>(
  story: Story<S>,
  { content, messageId, native }: Said,
): string {
  const id = messageId ?? newId(story, "user");
  const createdAt = new Date(story.state.now).toISOString();
  const message = present({ id, role: "user" as const, content: [...content], createdAt, native });
  tell(story, { type: "message.added", message });
  return id;
}

/** The running turn. One that nobody here asked for begins with an empty user message: the wire does not show theirs. */
export function turnOf<S extends StoryState>(story: Story<S>): TurnState {
  if (!story.state.session.turn) {
    const messageId = story.state.session.pending[0]?.message.id ?? tellSaid(story, { content: [] });
    tell(story, { type: "turn.started", turnId: newId(story, "turn"), messageId });
  }
  const { turn } = story.state.session;
  if (!turn) throw new Error("A turn that was started is running.");
  return turn;
}

/** Text after reasoning ends the reasoning. */
export function settleThinking<S extends StoryState>(story: Story<S>): void {
  const { turn } = story.state.session;
  const { message } = turn ?? {};
  if (!turn || !message || message.thinking === "") return;
  tell(story, { type: "thinking.completed", turnId: turn.id, messageId: message.id, text: message.thinking });
}

/** The outcome of a call; nothing, if it is not open. */
export function completeCall<S extends StoryState>(
  story: Story<S>,
  callId: string,
  outcome: ToolOutcome,
): void {
  const { turn } = story.state.session;
  const call = turn?.calls.find((open) => open.callId === callId);
  if (!turn || !call) return;
  const durationMs = Math.max(0, story.state.now - Date.parse(call.requestedAt));
  tell(story, { type: "tool.completed", turnId: turn.id, callId, name: call.name, outcome, durationMs });
}
