import type {
  ContentPart,
  EventInput,
  KnownEvent,
  Native,
  ToolCallPart,
  ToolOutcome,
} from "@colloquy/schema/session";
import { isEphemeral } from "@colloquy/schema/session";
import { initialState, type OpenMessage, reduce, type SessionState, type TurnState } from "../state/index.ts";
import { derivedId, nilUuid, type Purpose } from "./ids.ts";

/** What a client remembers whose wire has no numbers, times or ids of turns: they are counted here. */
export interface RecorderState {
  /** The client's clock when the frame came, in ms since 1970. The caller keeps it up to date. */
  readonly now: number;
  /** Fold of all events so far. */
  readonly session: SessionState;
  /** Turns and messages so far; ids are made of them. */
  readonly turns: number;
  readonly messages: number;
  /** Tool uses of which it is not yet known whether client or server runs them. */
  readonly held: readonly ToolCallPart[];
}

/** The memory of a client that has read nothing. */
export const initialRecorderState = (now: number): RecorderState => ({
  now,
  session: initialState,
  turns: 0,
  messages: 0,
  held: [],
});

/** Events recorded while one frame is read, each legal after the one before. Lives as long as one call of `decode`. */
export interface EventRecorder<State extends RecorderState = RecorderState> {
  readonly events: KnownEvent[];
  state: State;
}

export const createRecorder = <State extends RecorderState>(state: State): EventRecorder<State> => ({
  events: [],
  state,
});

/** Numbers and dates an event and counts it in. */
export function record(recorder: EventRecorder, draft: EventInput<KnownEvent>): void {
  const { session, now } = recorder.state;
  const at = latest(new Date(now).toISOString(), session.updatedAt);
  const dated = { ...draft, sessionId: session.sessionId || nilUuid, at } as KnownEvent;
  const event = isEphemeral(dated) ? dated : { ...dated, seq: session.lastSeq + 1 };
  recorder.events.push(event);
  recorder.state = { ...recorder.state, session: reduce(session, event) };
}

const latest = (now: string, before: string) =>
  before !== "" && Date.parse(now) < Date.parse(before) ? before : now;

/** Begins the log. The nil UUID stands for an id that the wire does not carry. */
export function startSession(
  recorder: EventRecorder,
  sessionId: string | undefined,
  model: string | undefined,
  native?: Native,
): void {
  if (recorder.state.session.lastSeq > 0) return;
  recorder.state = { ...recorder.state, session: { ...initialState, sessionId: sessionId ?? nilUuid } };
  record(recorder, {
    type: "session.created",
    settings: { ...(model && { model }), ...(native && { native }) },
  });
}

/** A new id, the same in every reading of the same frames. */
export function newId(recorder: EventRecorder, purpose: Purpose, counter: "turns" | "messages"): string {
  const number = recorder.state[counter] + 1;
  recorder.state = { ...recorder.state, [counter]: number };
  return derivedId(recorder.state.session.sessionId, purpose, number);
}

/** A user message of this client. */
export function recordSent(
  recorder: EventRecorder,
  content: readonly ContentPart[],
  messageId: string | undefined,
  native?: Native,
): void {
  const id = messageId ?? newId(recorder, "user", "messages");
  const createdAt = new Date(recorder.state.now).toISOString();
  record(recorder, {
    type: "message.added",
    message: { id, role: "user", content: [...content], createdAt, ...(native && { native }) },
  });
}

/** The running turn. One that this client did not ask for begins with an empty user message: the wire does not show theirs. */
export function currentTurn(recorder: EventRecorder): TurnState {
  if (!recorder.state.session.turn) {
    if (recorder.state.session.pending.length === 0) recordSent(recorder, [], undefined);
    const messageId = recorder.state.session.pending[0]?.message.id ?? "";
    record(recorder, { type: "turn.started", turnId: newId(recorder, "turn", "turns"), messageId });
  }
  const { turn } = recorder.state.session;
  if (!turn) throw new Error("A turn that was started is running.");
  return turn;
}

/** The message that is being written; begins one, with what came before it settled. */
export function currentMessage(
  recorder: EventRecorder,
  id?: string,
): { readonly turn: TurnState; readonly message: OpenMessage } {
  const { message } = currentTurn(recorder);
  if (!message) {
    settleCalls(recorder);
    const { id: turnId, round } = currentTurn(recorder);
    const messageId = id ?? newId(recorder, "message", "messages");
    record(recorder, { type: "message.started", turnId, messageId, round: round + 1 });
  }
  const turn = currentTurn(recorder);
  if (!turn.message) throw new Error("A message that was started is being written.");
  return { turn, message: turn.message };
}

/** Ends the message that is being written, if there is one. */
export function completeMessage(
  recorder: EventRecorder,
  stopReason: EndReason,
  calls: readonly ToolCallPart[] = [],
  whole?: readonly ContentPart[],
): void {
  const { turn } = recorder.state.session;
  if (!turn?.message) return;
  settleThinking(recorder);
  const { id: messageId, text } = turn.message;
  const said: readonly ContentPart[] = text === "" ? [] : [{ type: "text", text }];
  const content = [...(whole ?? [...said, ...calls])];
  record(recorder, { type: "message.completed", turnId: turn.id, messageId, content, stopReason });
}

type EndReason = "end" | "toolCalls" | "interrupted" | "error";

/** Text after reasoning ends the reasoning. */
export function settleThinking(recorder: EventRecorder): void {
  const { turn } = recorder.state.session;
  const { message } = turn ?? {};
  if (!turn || !message || message.thinking === "") return;
  record(recorder, {
    type: "thinking.completed",
    turnId: turn.id,
    messageId: message.id,
    text: message.thinking,
  });
}

/** Asks for a tool, after the message that wants it. */
export function requestTool(
  recorder: EventRecorder,
  call: ToolCallPart,
  executor: "server" | "client",
): void {
  if (currentTurn(recorder).calls.some(({ callId }) => callId === call.callId)) return;
  const before = currentTurn(recorder);
  if (before.message || before.lastMessageId === undefined) {
    currentMessage(recorder);
    completeMessage(recorder, "toolCalls", [call]);
  }
  const { id: turnId, lastMessageId: messageId = "" } = currentTurn(recorder);
  const { callId, name, input } = call;
  record(recorder, { type: "tool.requested", turnId, messageId, callId, name, input, executor });
}

/** The outcome of a call, reported by the side that runs it; `since` is when it was asked for, if that was before it was recorded. */
export function completeCall(
  recorder: EventRecorder,
  callId: string,
  outcome: ToolOutcome,
  since?: number,
): void {
  const { turn } = recorder.state.session;
  const call = turn?.calls.find((open) => open.callId === callId);
  if (!turn || !call) return;
  const durationMs = Math.max(0, recorder.state.now - (since ?? Date.parse(call.requestedAt)));
  record(recorder, { type: "tool.completed", turnId: turn.id, callId, name: call.name, outcome, durationMs });
}

/** The wire shows no outcomes: when the agent goes on, they came, and this client does not know them. */
export function settleCalls(recorder: EventRecorder): void {
  releaseHeld(recorder);
  for (const { callId } of recorder.state.session.turn?.calls ?? []) {
    completeCall(recorder, callId, { status: "unknown", content: [] });
  }
}

/** Tool uses that no `tool_call` followed run on the server. */
export function releaseHeld(recorder: EventRecorder): void {
  const { held } = recorder.state;
  recorder.state = { ...recorder.state, held: [] };
  for (const call of held) requestTool(recorder, call, "server");
}
