import type { EventInput, KnownEvent } from "@colloquy/schema/session";
import { isEphemeral } from "@colloquy/schema/session";
import { check, initialState, reduce, type SessionState } from "@colloquy/session";
import fc from "fast-check";

type AnyEventInput = EventInput<KnownEvent>;

const sessionId = "01a194ee-2f31-7d7f-a018-96fd9e562e12";
const text = (value: string) => [{ type: "text" as const, text: value }];
const totals = { durationMs: 1, rounds: 1, toolCalls: 0 };
const usage = { inputTokens: 3, outputTokens: 2 };
const success = { status: "success", content: text("done") };

/** Everything somebody might think comes next; about half of it is out of order. */
function candidates(state: SessionState, round: number): readonly AnyEventInput[] {
  const { turn, pending, queue } = state;
  const turnId = turn?.id ?? `turn-${round}`;
  const messageId = turn?.message?.id ?? `assistant-${round}`;
  const callId = turn?.calls[0]?.callId ?? `call-${round}`;
  const requestId = turn?.permissions[0]?.requestId ?? `permission-${round}`;
  const waiting = pending[0]?.message.id ?? "nobody";
  const message = {
    id: `user-${round}`,
    role: "user",
    content: text(`say ${round}`),
    createdAt: instant(round),
  };
  return [
    { type: "session.created", settings: {} },
    { type: "session.updated", settings: { title: `title ${round}` } },
    { type: "message.added", message },
    { type: "turn.started", turnId: `turn-${round}`, messageId: waiting },
    { type: "turn.steered", turnId, messageId: waiting },
    { type: "queue.changed", queue: [...queue.map((queued) => queued.message), message], reason: "added" },
    {
      type: "turn.queued",
      turnId: `turn-${round}`,
      messageId: queue.at(-1)?.message.id ?? "nobody",
      position: 1,
    },
    { type: "message.started", turnId, messageId, round: (turn?.round ?? 0) + 1 },
    { type: "message.delta", turnId, messageId, index: turn?.message?.index ?? 0, text: `piece ${round} ` },
    { type: "thinking.delta", turnId, messageId, index: turn?.message?.thinkingIndex ?? 0, text: "hm " },
    { type: "thinking.completed", turnId, messageId, text: "hm", signature: "sig" },
    {
      type: "message.completed",
      turnId,
      messageId,
      content: text(`said ${round}`),
      stopReason: "end",
      usage,
    },
    {
      type: "tool.requested",
      turnId,
      messageId: turn?.lastMessageId ?? "none",
      callId: `call-${round}`,
      ...tool(round),
    },
    { type: "tool.started", turnId, callId, name: "tool" },
    {
      type: "tool.output",
      turnId,
      callId,
      name: "tool",
      index: turn?.calls[0]?.outputs ?? 0,
      stream: "stdout",
      text: "x",
    },
    { type: "tool.completed", turnId, callId, name: "tool", outcome: success, durationMs: 2 },
    {
      type: "permission.requested",
      turnId,
      requestId: `permission-${round}`,
      callId,
      name: "tool",
      input: {},
    },
    { type: "permission.resolved", turnId, requestId, decision: "allow" },
    { type: "turn.completed", turnId, ...totals, text: "said" },
    {
      type: "turn.failed",
      turnId,
      ...totals,
      failure: { code: "agent_failed", message: "x", retryable: true },
    },
    { type: "turn.interrupted", turnId, ...totals, reason: "user" },
    { type: "history.cleared" },
    { type: "context.compacted", trigger: "auto", summary: `summary ${round}` },
    { type: "session.closed" },
  ];
}

const tool = (round: number) => ({ name: "tool", input: {}, executor: round % 2 ? "client" : "server" });
const instant = (round: number) => new Date(Date.UTC(2026, 10, 1) + round * 7).toISOString();

function legalNext(state: SessionState, round: number, choice: number): KnownEvent | undefined {
  const legal = candidates(state, round)
    .map((draft) => numbered(draft, state, round))
    .filter((event) => !check(state, event));
  const lasting = legal.filter(({ type }) => type !== "session.closed" || choice % 40 === 0);
  return lasting[choice % lasting.length];
}

/** Numbers and dates a draft as the engine would. */
export function numbered(draft: AnyEventInput, state: SessionState, round: number): KnownEvent {
  const event = { ...draft, sessionId, at: instant(round) } as KnownEvent;
  return isEphemeral(event) ? event : { ...event, seq: state.lastSeq + 1 };
}

/** A log of a session in which every event was legal when it came. Shrinks to short logs. */
export const legalLog: fc.Arbitrary<readonly KnownEvent[]> = fc
  .array(fc.nat({ max: 5000 }), { minLength: 1, maxLength: 60, size: "max" })
  .map((choices) => {
    const log: KnownEvent[] = [];
    let state = initialState;
    for (const [round, choice] of choices.entries()) {
      const event = legalNext(state, round, choice);
      if (!event) break;
      log.push(event);
      state = reduce(state, event);
    }
    return log;
  });
