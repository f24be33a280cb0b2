import type { ContentPart, EventInput, KnownEvent } from "@colloquy/schema/session";
import { check, initialState, reduce, type SessionState } from "@colloquy/session";
import fc from "fast-check";
import { numbered } from "./legal-log.ts";

/** One model round: what it thinks and says in pieces, and the tools it then asks for. */
interface Round {
  readonly thinking: readonly string[];
  readonly text: readonly string[];
  readonly tools: readonly ("server" | "client")[];
}

interface Turn {
  readonly question: string;
  readonly rounds: readonly Round[];
  readonly end: "completed" | "failed" | "interrupted";
}

const words = fc.string({ minLength: 1, maxLength: 8, unit: "grapheme" });
const round = (tools: fc.Arbitrary<Round["tools"]>): fc.Arbitrary<Round> =>
  fc.record({ thinking: fc.array(words, { maxLength: 3 }), text: fc.array(words, { maxLength: 4 }), tools });
const asking = round(fc.array(fc.constantFrom("server", "client"), { minLength: 1, maxLength: 3 }));
const answering = round(fc.constant([]));

const turn: fc.Arbitrary<Turn> = fc.record({
  question: words,
  rounds: fc.tuple(fc.array(asking, { maxLength: 2 }), answering).map(([before, last]) => [...before, last]),
  end: fc.constantFrom("completed", "failed", "interrupted"),
});

const id = (kind: number, number: number) =>
  `01a194ee-2f31-7d7f-a0${kind}0-${number.toString(16).padStart(12, "0")}`;
const text = (value: string): ContentPart[] => (value === "" ? [] : [{ type: "text", text: value }]);

/** EventInputs of a whole session with these turns, as the engine would write them. */
function* draftsOf(turns: readonly Turn[]): Generator<EventInput<KnownEvent>> {
  yield { type: "session.created", settings: { model: "demo" } };
  let number = 0;
  for (const { question, rounds, end } of turns) {
    number += 1;
    const turnId = id(1, number);
    const asked = {
      id: id(2, number),
      role: "user",
      content: text(question),
      createdAt: "2026-11-01T00:00:00Z",
    };
    yield { type: "message.added", message: asked };
    yield { type: "turn.started", turnId, messageId: asked.id };
    let last = "";
    let toolCalls = 0;
    for (const [index, { thinking, text: said, tools }] of rounds.entries()) {
      number += 1;
      const messageId = id(3, number);
      const message = { turnId, messageId };
      yield { type: "message.started", ...message, round: index + 1 };
      for (const [place, piece] of thinking.entries())
        yield { type: "thinking.delta", ...message, index: place, text: piece };
      if (thinking.length > 0) yield { type: "thinking.completed", ...message, text: thinking.join("") };
      for (const [place, piece] of said.entries())
        yield { type: "message.delta", ...message, index: place, text: piece };
      last = said.join("");
      const requests = tools.map((executor, place) => {
        const call = { callId: `call_${number}_${place}`, name: `${executor}_tool`, input: { place } };
        return { call, executor };
      });
      const parts = requests.map(({ call }) => ({ type: "toolCall" as const, ...call }));
      const stopReason = tools.length > 0 ? "toolCalls" : "end";
      yield { type: "message.completed", ...message, content: [...text(last), ...parts], stopReason };
      for (const { call, executor } of requests)
        yield { type: "tool.requested", ...message, ...call, executor };
      for (const { call } of requests) {
        const { callId, name } = call;
        toolCalls += 1;
        const outcome = { status: "success", content: text("done") };
        yield { type: "tool.completed", turnId, callId, name, outcome, durationMs: 3 };
      }
    }
    const usage = { inputTokens: 40 + number, outputTokens: 9 };
    const totals = { turnId, durationMs: 500 + number, rounds: rounds.length, toolCalls, usage, text: last };
    const failure = {
      code: "max_turns",
      message: "The limit of model rounds was reached.",
      retryable: false,
    };
    const ends: Record<Turn["end"], EventInput<KnownEvent>> = {
      completed: { type: "turn.completed", ...totals },
      failed: { type: "turn.failed", ...totals, failure },
      interrupted: { type: "turn.interrupted", ...totals, reason: "user" },
    };
    yield ends[end];
  }
}

/** Logs of whole turns with rounds, reasoning and tools; each event is legal when it comes. */
export const turnLog: fc.Arbitrary<readonly KnownEvent[]> = fc
  .array(turn, { minLength: 1, maxLength: 3 })
  .map((turns) => {
    const log: KnownEvent[] = [];
    let state: SessionState = initialState;
    for (const draft of draftsOf(turns)) {
      const event = numbered(draft, state, log.length);
      const problem = check(state, event);
      if (problem) throw new Error(`${event.type}: ${problem.message}`);
      log.push(event);
      state = reduce(state, event);
    }
    return log;
  });
