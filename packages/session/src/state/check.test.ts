import { type DurableEvent, isEphemeral, type KnownEvent } from "@colloquy/schema/session";
import { check, fold, initialState } from "@colloquy/session";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { legalLog } from "../../test/legal-log.ts";

const durable = (log: readonly KnownEvent[]) =>
  log.filter((event): event is DurableEvent => !isEphemeral(event));
const endOfTurn = new Set(["turn.completed", "turn.failed", "turn.interrupted"]);

describe("check", () => {
  it("numbers durable events 1, 2, 3 …", () => {
    fc.assert(
      fc.property(legalLog, (log) => {
        expect(durable(log).map(({ seq }) => seq)).toEqual(durable(log).map((_, index) => index + 1));
      }),
    );
  });

  it("lets one turn run at a time and nothing of a turn follow its end", () => {
    fc.assert(
      fc.property(legalLog, (log) => {
        let running: string | undefined;
        for (const event of log) {
          if (event.type === "turn.started") {
            expect(running).toBeUndefined();
            running = event.turnId;
          } else if ("turnId" in event && event.type !== "turn.queued") {
            expect(event.turnId).toBe(running);
          }
          if (endOfTurn.has(event.type)) running = undefined;
        }
      }),
    );
  });

  it("lets a turn end only when each of its messages and calls has ended", () => {
    fc.assert(
      fc.property(legalLog, (log) => {
        const open = new Set<string>();
        for (const event of log) {
          if (event.type === "message.started") open.add(event.messageId);
          if (event.type === "message.completed") open.delete(event.messageId);
          if (event.type === "tool.requested") open.add(event.callId);
          if (event.type === "tool.completed") expect(open.delete(event.callId)).toBe(true);
          if (endOfTurn.has(event.type)) expect([...open]).toEqual([]);
        }
      }),
    );
  });

  it("refuses any durable event that is left out, repeated or swapped", () => {
    fc.assert(
      fc.property(legalLog, fc.nat(), (log, pick) => {
        const events = durable(log);
        const at = pick % events.length;
        const event = events[at];
        if (!event) return;
        const before = fold(initialState, events.slice(0, at));
        expect(check(before, event)).toBeUndefined();
        expect(check(fold(before, [event]), event)?.code).toBeDefined();
        const next = events[at + 1];
        if (next) expect(check(before, next)?.code).toBeDefined();
      }),
    );
  });

  it.each([
    ["another session's event", { sessionId: "other" }, "wrong-session", "/sessionId"],
    ["a gap", { seq: 3 }, "seq-gap", "/seq"],
    ["an earlier time", { at: "2026-10-31T23:59:59Z" }, "time-backwards", "/at"],
    ["a second creation", { type: "session.created", settings: {} }, "already-created", "/type"],
    ["an end without a turn", { type: "turn.completed", turnId: "t" }, "not-in-turn", "/turnId"],
    [
      "a turn for nobody's message",
      { type: "turn.started", turnId: "t", messageId: "m" },
      "message-not-pending",
      "/messageId",
    ],
    [
      "an outcome nobody asked for",
      { type: "tool.completed", turnId: "t", callId: "c" },
      "not-in-turn",
      "/turnId",
    ],
  ])("names what is wrong with %s", (_what, change, code, pointer) => {
    const got = check(created, { ...renamed, ...change } as KnownEvent);
    expect(got).toMatchObject({ severity: "error", code, pointer });
  });

  it("accepts the same instant with another offset", () => {
    expect(check(created, { ...renamed, at: "2026-11-01T02:00:00.000+02:00" })).toBeUndefined();
  });
});

const head = { sessionId: "s", at: "2026-11-01T00:00:00.000Z" };
const created = fold(initialState, [{ type: "session.created", ...head, seq: 1, settings: {} }]);
const renamed = { type: "session.updated" as const, ...head, seq: 2, settings: { title: "x" } };

describe("legalLog", () => {
  it("reaches every kind of event that the properties are about", () => {
    const kinds = new Set(
      fc
        .sample(legalLog, { numRuns: 200, seed: 1 })
        .flat()
        .map(({ type }) => type),
    );
    expect(kinds.size).toBe(24);
  });
});
