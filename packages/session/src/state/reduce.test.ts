import { type DurableEvent, isEphemeral, type KnownEvent } from "@colloquy/schema/session";
import { check, fold, initialState, itemsOf, reduce, snapshotOf } from "@colloquy/session";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { legalLog } from "../../test/legal-log.ts";

const durable = (log: readonly KnownEvent[]) =>
  log.filter((event): event is DurableEvent => !isEphemeral(event));

describe("reduce", () => {
  it("folds a prefix and then the rest to the same state as everything at once", () => {
    fc.assert(
      fc.property(legalLog, fc.nat(), (log, cut) => {
        const at = cut % (log.length + 1);
        expect(fold(fold(initialState, log.slice(0, at)), log.slice(at))).toEqual(fold(initialState, log));
      }),
    );
  });

  it("leaves the state it came from as it was", () => {
    fc.assert(
      fc.property(legalLog, (log) => {
        let state = initialState;
        for (const event of log) {
          const before = JSON.stringify(state);
          const next = reduce(state, event);
          expect(JSON.stringify(state)).toBe(before);
          state = next;
        }
      }),
      { numRuns: 30 },
    );
  });

  it("remembers the same conversation with the ephemeral events and without them", () => {
    fc.assert(
      fc.property(legalLog, (log) => {
        const live = fold(initialState, log);
        const stored = fold(initialState, durable(log));
        expect(live.conversation).toEqual(stored.conversation);
        expect(live.totals).toEqual(stored.totals);
        expect(live.lastSeq).toBe(durable(log).length);
      }),
    );
  });

  it("shares the older conversation with the state before", () => {
    const log = fc.sample(legalLog, { numRuns: 1, seed: 4 })[0] ?? [];
    const state = fold(initialState, [...log, ...conversation(log, 100)]);
    const next = fold(state, conversation([], 1, state.lastSeq, 1000));
    expect(next.conversation.chunks.length).toBeGreaterThan(2);
    for (const [index, chunk] of state.conversation.chunks.entries()) {
      expect(next.conversation.chunks[index]).toBe(chunk);
    }
  });

  it("counts an event of a kind it does not know and changes nothing else", () => {
    const created = fold(initialState, [event(1, { type: "session.created", settings: {} })]);
    const next = reduce(created, event(2, { type: "session.blessed", by: "a newer server" }));
    expect(next).toEqual({ ...created, lastSeq: 2, updatedAt: next.updatedAt });
  });

  it("takes a steering message into the conversation when the turn takes it in", () => {
    const state = fold(initialState, steered);
    const before = fold(initialState, steered.slice(0, -1));
    expect(itemsOf(before.conversation).map(({ seq }) => seq)).toEqual([2, 5]);
    expect(before.pending.map(({ seq }) => seq)).toEqual([6]);
    expect(itemsOf(state.conversation).map(({ seq }) => seq)).toEqual([2, 5, 6]);
    expect(state.pending).toEqual([]);
  });
});

describe("snapshotOf", () => {
  it("shows exactly what the deltas showed, and check lets the next delta follow", () => {
    fc.assert(
      fc.property(legalLog, (log) => {
        for (let end = 0; end <= log.length; end++) {
          const state = fold(initialState, log.slice(0, end));
          const snapshot = snapshotOf(state);
          if (!snapshot) continue;
          const joined = reduce(fold(initialState, durable(log.slice(0, end))), snapshot);
          expect(joined.turn?.message).toMatchObject({
            text: state.turn?.message?.text,
            thinking: state.turn?.message?.thinking,
            index: state.turn?.message?.index,
            thinkingIndex: state.turn?.message?.thinkingIndex,
          });
          expect(check(fold(initialState, durable(log.slice(0, end))), snapshot)).toBeUndefined();
        }
      }),
      { numRuns: 40 },
    );
  });
});

function event(seq: number, rest: { readonly type: string; readonly [member: string]: unknown }): KnownEvent {
  const head = { sessionId: "s", at: new Date(Date.UTC(2027, 0, 1) + seq).toISOString(), seq };
  return { ...head, ...rest } as unknown as KnownEvent;
}

const say = (id: string) => ({
  id,
  role: "user",
  content: [{ type: "text", text: id }],
  createdAt: "2027-01-01T00:00:00Z",
});

const steered = [
  event(1, { type: "session.created", settings: {} }),
  event(2, { type: "message.added", message: say("one") }),
  event(3, { type: "turn.started", turnId: "t", messageId: "one" }),
  event(4, { type: "message.started", turnId: "t", messageId: "a", round: 1 }),
  event(5, { type: "message.completed", turnId: "t", messageId: "a", content: [], stopReason: "toolCalls" }),
  event(6, { type: "message.added", message: say("two") }),
  event(7, { type: "turn.steered", turnId: "t", messageId: "two" }),
];

/** `count` turns of one user message each. */
function conversation(
  log: readonly KnownEvent[],
  count: number,
  from = durable(log).length,
  first = 0,
): KnownEvent[] {
  return Array.from({ length: count }, (_, n) => [
    event(from + 3 * n + 1, { type: "message.added", message: say(`m${first + n}`) }),
    event(from + 3 * n + 2, { type: "turn.started", turnId: `t${first + n}`, messageId: `m${first + n}` }),
    event(from + 3 * n + 3, { type: "turn.completed", turnId: `t${first + n}`, text: "" }),
  ]).flat();
}
