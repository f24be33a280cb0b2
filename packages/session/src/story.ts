import type {
  ContentPart,
  Draft,
  KnownEvent,
  Native,
  ToolCallPart,
  ToolOutcome,
} from "@colloquy/schema/session";
import { isProvisional } from "@colloquy/schema/session";
import { derivedId, type Purpose } from "./derived-id.ts";
import { initialState, type OpenMessage, reduce, type SessionState, type TurnState } from "./state/index.ts";

const nobody = "00000000-0000-0000-0000-000000000000";

/** What a client remembers whose wire has no numbers, times or ids of turns: they are counted here. */
export interface StoryState {
  /** The client's clock when the frame came, in ms since 1970. The caller keeps it up to date. */
  readonly now: number;
  /** Fold of all events so far. */
  readonly session: SessionState;
  /** Turns and messages so far; ids are made of them. */
  readonly turns: number;
  readonly messages: number;
  /** Tool uses of which it is not yet known who runs them. */
  readonly held: readonly ToolCallPart[];
}

/** The memory of a client that has read nothing. */
export const emptyStory = (now: number): StoryState => ({
  now,
  session: initialState,
  turns: 0,
  messages: 0,
  held: [],
});

/** Events told so far while one frame is read, each legal after the one before. Lives as long as one call of `decode`. */
export interface Story<State extends StoryState = StoryState> {
  readonly events: KnownEvent[];
  state: State;
}

export const storyOf = <State extends StoryState>(state: State): Story<State> => ({ events: [], state });

/** Numbers and dates an event and counts it in. */
export function tell(story: Story, draft: Draft<KnownEvent>): void {
  const { session, now } = story.state;
  const at = latest(new Date(now).toISOString(), session.updatedAt);
  const dated = { ...draft, sessionId: session.sessionId || nobody, at } as KnownEvent;
  const event = isProvisional(dated) ? dated : { ...dated, seq: session.lastSeq + 1 };
  story.events.push(event);
  story.state = { ...story.state, session: reduce(session, event) };
}

const latest = (now: string, before: string) =>
  before !== "" && Date.parse(now) < Date.parse(before) ? before : now;

/** Begins the log. A server that tells no id leaves the nil UUID. */
export function tellSession(
  story: Story,
  sessionId: string | undefined,
  model: string | undefined,
  native?: Native,
): void {
  if (story.state.session.lastSeq > 0) return;
  story.state = { ...story.state, session: { ...initialState, sessionId: sessionId ?? nobody } };
  tell(story, { type: "session.created", settings: { ...(model && { model }), ...(native && { native }) } });
}

/** A new id, the same in every reading of the same frames. */
export function newId(story: Story, purpose: Purpose, counter: "turns" | "messages"): string {
  const number = story.state[counter] + 1;
  story.state = { ...story.state, [counter]: number };
  return derivedId(story.state.session.sessionId, purpose, number);
}

/** A user message of this client. */
export function tellSent(
  story: Story,
  content: readonly ContentPart[],
  messageId: string | undefined,
  native?: Native,
): void {
  const id = messageId ?? newId(story, "user", "messages");
  const createdAt = new Date(story.state.now).toISOString();
  tell(story, {
    type: "message.added",
    message: { id, role: "user", content: [...content], createdAt, ...(native && { native }) },
  });
}

/** The running turn. One that nobody here asked for begins with an empty user message: the wire does not show theirs. */
export function turnOf(story: Story): TurnState {
  if (!story.state.session.turn) {
    if (story.state.session.pending.length === 0) tellSent(story, [], undefined);
    const messageId = story.state.session.pending[0]?.message.id ?? "";
    tell(story, { type: "turn.started", turnId: newId(story, "turn", "turns"), messageId });
  }
  const { turn } = story.state.session;
  if (!turn) throw new Error("A turn that was started is running.");
  return turn;
}

/** The message that is being written; begins one, with what came before it settled. */
export function messageOf(
  story: Story,
  id?: string,
): { readonly turn: TurnState; readonly message: OpenMessage } {
  const { message } = turnOf(story);
  if (!message) {
    settleCalls(story);
    const { id: turnId, round } = turnOf(story);
    const messageId = id ?? newId(story, "message", "messages");
    tell(story, { type: "message.started", turnId, messageId, round: round + 1 });
  }
  const turn = turnOf(story);
  if (!turn.message) throw new Error("A message that was started is being written.");
  return { turn, message: turn.message };
}

/** Ends the message that is being written, if there is one. */
export function completeMessage(
  story: Story,
  stopReason: EndReason,
  calls: readonly ToolCallPart[] = [],
  whole?: readonly ContentPart[],
): void {
  const { turn } = story.state.session;
  if (!turn?.message) return;
  settleThinking(story);
  const { id: messageId, text } = turn.message;
  const said: readonly ContentPart[] = text === "" ? [] : [{ type: "text", text }];
  const content = [...(whole ?? [...said, ...calls])];
  tell(story, { type: "message.completed", turnId: turn.id, messageId, content, stopReason });
}

type EndReason = "end" | "toolCalls" | "interrupted" | "error";

/** Text after reasoning ends the reasoning. */
export function settleThinking(story: Story): void {
  const { turn } = story.state.session;
  const { message } = turn ?? {};
  if (!turn || !message || message.thinking === "") return;
  tell(story, { type: "thinking.completed", turnId: turn.id, messageId: message.id, text: message.thinking });
}

/** Asks for a tool, after the message that wants it. */
export function requestTool(story: Story, call: ToolCallPart, executor: "server" | "client"): void {
  if (turnOf(story).calls.some(({ callId }) => callId === call.callId)) return;
  const before = turnOf(story);
  if (before.message || before.lastMessageId === undefined) {
    messageOf(story);
    completeMessage(story, "toolCalls", [call]);
  }
  const { id: turnId, lastMessageId: messageId = "" } = turnOf(story);
  const { callId, name, input } = call;
  tell(story, { type: "tool.requested", turnId, messageId, callId, name, input, executor });
}

/** The outcome of a call, told by who knows it; `since` is when it was asked for, if that was before it was told. */
export function completeCall(story: Story, callId: string, outcome: ToolOutcome, since?: number): void {
  const { turn } = story.state.session;
  const call = turn?.calls.find((open) => open.callId === callId);
  if (!turn || !call) return;
  const durationMs = Math.max(0, story.state.now - (since ?? Date.parse(call.requestedAt)));
  tell(story, { type: "tool.completed", turnId: turn.id, callId, name: call.name, outcome, durationMs });
}

/** The wire shows no outcomes: when the agent goes on, they came, and nobody here knows what they are. */
export function settleCalls(story: Story): void {
  releaseHeld(story);
  for (const { callId } of story.state.session.turn?.calls ?? []) {
    completeCall(story, callId, { status: "unknown", content: [] });
  }
}

/** Tool uses that no `tool_call` followed run on the server. */
export function releaseHeld(story: Story): void {
  const { held } = story.state;
  story.state = { ...story.state, held: [] };
  for (const call of held) requestTool(story, call, "server");
}
