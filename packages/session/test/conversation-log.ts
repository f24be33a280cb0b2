import type { EventInput, KnownEvent } from "@colloquy/schema/session";
import { isEphemeral } from "@colloquy/schema/session";
import { check, initialState, reduce, type SessionState } from "@colloquy/session";
import fc from "fast-check";

type AnyEventInput = EventInput<KnownEvent>;
const sessionId = "01a194ee-2f31-7d7f-a018-96fd9e562e12";
const usage = { inputTokens: 41, outputTokens: 9 };

/** One model round as a test wants it. */
export interface RoundPlan {
  readonly thinking: readonly string[];
  readonly text: readonly string[];
  readonly tools: readonly { readonly executor: "server" | "client"; readonly fails: boolean }[];
}

/** One turn as a test wants it. */
export interface TurnPlan {
  readonly rounds: readonly RoundPlan[];
  readonly steered: boolean;
  readonly end: "completed" | "failed" | "broken" | "sealed" | "interrupted";
}

/** The log the engine would write for these turns; throws when it is not legal. */
export function conversation(turns: readonly TurnPlan[]): readonly KnownEvent[] {
  const log: KnownEvent[] = [];
  let state = initialState;
  let tick = 0;
  const add = (draft: AnyEventInput) => {
    tick += 3;
    const event = numbered(draft, state, new Date(Date.UTC(2026, 10, 1) + tick).toISOString());
    const problem = check(state, event);
    if (problem) throw new Error(`${event.type}: ${problem.message}`);
    log.push(event);
    state = reduce(state, event);
    return event;
  };
  add({ type: "session.created", settings: {} });
  for (const [number, plan] of turns.entries()) tellTurn(plan, number, add, () => state);
  return log;
}

type Add = (draft: AnyEventInput) => KnownEvent;

function tellTurn(plan: TurnPlan, number: number, add: Add, now: () => SessionState): void {
  const turnId = id("a", number);
  const begun = add(userMessage(id("b", number), `question ${number}`));
  add({ type: "turn.started", turnId, messageId: id("b", number) });
  const startedAt = Date.parse(begun.at) + 3;
  if (plan.steered) {
    add(userMessage(id("c", number), `and ${number}`));
    add({ type: "turn.steered", turnId, messageId: id("c", number) });
  }
  for (const [index, round] of plan.rounds.entries())
    tellRound(round, { turnId, messageId: id("d", number * 100 + index) }, index, add);
  tellEnd(plan, turnId, number, add, now, startedAt);
}

interface Ids {
  readonly turnId: string;
  readonly messageId: string;
}

function tellRound({ thinking, text, tools }: RoundPlan, ids: Ids, index: number, add: Add): void {
  add({ type: "message.started", ...ids, round: index + 1, model: "demo" });
  for (const [piece, words] of thinking.entries())
    add({ type: "thinking.delta", ...ids, index: piece, text: words });
  if (thinking.length > 0) add({ type: "thinking.completed", ...ids, text: thinking.join("") });
  for (const [piece, words] of text.entries())
    add({ type: "message.delta", ...ids, index: piece, text: words });
  const calls = tools.map((tool, place) => ({
    ...tool,
    callId: `call-${ids.messageId}-${place}`,
    name: "tool",
  }));
  const asks = calls.map(({ callId, name }) => ({
    type: "toolCall" as const,
    callId,
    name,
    input: { of: callId },
  }));
  const said = text.length > 0 ? [{ type: "text" as const, text: text.join("") }] : [];
  const stopReason = tools.length > 0 ? "toolCalls" : "end";
  add({ type: "message.completed", ...ids, content: [...said, ...asks], stopReason, model: "demo", usage });
  tellTools(calls, ids, add);
}

interface Call {
  readonly executor: "server" | "client";
  readonly fails: boolean;
  readonly callId: string;
  readonly name: string;
}

function tellTools(calls: readonly Call[], { turnId, messageId }: Ids, add: Add): void {
  const inOrder = [...calls.filter(isServerCall), ...calls.filter((call) => !isServerCall(call))];
  for (const { callId, name, executor } of inOrder)
    add({ type: "tool.requested", turnId, messageId, callId, name, input: { of: callId }, executor });
  for (const { callId, name } of calls.filter(isServerCall)) {
    add({ type: "tool.started", turnId, callId, name });
    add({ type: "tool.output", turnId, callId, name, index: 0, stream: "stdout", text: "working" });
  }
  for (const { callId, name, fails, executor } of inOrder)
    add({ type: "tool.completed", turnId, callId, name, outcome: outcome(fails, executor), durationMs: 2 });
}

const isServerCall = ({ executor }: Call) => executor === "server";

function outcome(fails: boolean, executor: "server" | "client") {
  if (fails) return { status: "error", content: [], error: "out of order" };
  const content = [{ type: "text" as const, text: executor === "client" ? '{"free":true}' : "done" }];
  return { status: "success", content, ...(executor === "client" && { value: { free: true } }) };
}

function tellEnd(
  { end, rounds }: TurnPlan,
  turnId: string,
  number: number,
  add: Add,
  now: () => SessionState,
  startedAt: number,
): void {
  const ids = { turnId, messageId: id("e", number) };
  const opens = end === "broken" || end === "interrupted";
  if (opens) {
    add({ type: "message.started", ...ids, round: rounds.length + 1, model: "demo" });
    add({ type: "message.delta", ...ids, index: 0, text: "Once upon" });
    const stopReason = end === "broken" ? "error" : "interrupted";
    const content = [{ type: "text" as const, text: "Once upon" }];
    add({ type: "message.completed", ...ids, content, stopReason, model: "demo", usage });
  }
  const turn = now().turn;
  const totals = {
    turnId,
    durationMs: Date.parse(now().updatedAt) + 3 - startedAt,
    rounds: rounds.length + (opens ? 1 : 0),
    toolCalls: turn?.toolCalls ?? 0,
    ...(turn?.usage && { usage: turn.usage }),
  };
  add(ends[end](totals, turn?.lastMessageId, turn?.text ?? ""));
}

interface TurnTotals {
  readonly turnId: string;
  readonly durationMs: number;
  readonly rounds: number;
  readonly toolCalls: number;
}
type End = (totals: TurnTotals, finalMessageId: string | undefined, text: string) => AnyEventInput;

const failure = { code: "agent_failed", message: "The agent stopped with an error.", retryable: true };
const failed: End = (totals) => ({ type: "turn.failed", ...totals, failure });
const ends: Readonly<Record<TurnPlan["end"], End>> = {
  completed: (totals, finalMessageId, text) => ({
    type: "turn.completed",
    ...totals,
    ...(finalMessageId !== undefined && { finalMessageId }),
    text,
  }),
  failed,
  broken: failed,
  sealed: (totals) => ({
    type: "turn.failed",
    ...totals,
    failure: { code: "max_budget", message: "The money is used up.", retryable: false },
  }),
  interrupted: (totals) => ({ type: "turn.interrupted", ...totals, reason: "user" }),
};

const userMessage = (messageId: string, words: string): AnyEventInput => ({
  type: "message.added",
  message: {
    id: messageId,
    role: "user",
    content: [{ type: "text", text: words }],
    createdAt: "2026-11-01T00:00:00.000Z",
  },
});

function numbered(draft: AnyEventInput, state: SessionState, at: string): KnownEvent {
  const event = { ...draft, sessionId, at } as KnownEvent;
  return isEphemeral(event) ? event : { ...event, seq: state.lastSeq + 1 };
}

const id = (kind: string, number: number) =>
  `01a194ee-2f31-7d7f-8${kind.repeat(3)}-${number.toString(16).padStart(12, "0")}`;

const words = fc.array(fc.string({ minLength: 1, unit: "grapheme" }), { maxLength: 3 });
const round: fc.Arbitrary<RoundPlan> = fc.record({
  thinking: words,
  text: words,
  tools: fc.array(
    fc.record({ executor: fc.constantFrom("server" as const, "client" as const), fails: fc.boolean() }),
    { maxLength: 3 },
  ),
});
const turn: fc.Arbitrary<TurnPlan> = fc.record({
  rounds: fc.array(round, { minLength: 1, maxLength: 3 }),
  steered: fc.boolean(),
  end: fc.constantFrom("completed", "failed", "broken", "sealed", "interrupted"),
});

/** Logs of conversations as an engine writes them. */
export const conversationLog = fc.array(turn, { maxLength: 4 }).map(conversation);
