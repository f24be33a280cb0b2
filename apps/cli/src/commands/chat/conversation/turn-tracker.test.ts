import type { KnownEvent } from "@colloquy/schema/session";
import { describe, expect, it } from "vitest";
import { trackTurnOf } from "./turn-tracker.ts";

const head = { sessionId: "01a194ee-2f31-7d7f-a018-96fd9e562e12", at: "2026-11-01T02:26:40.400Z", seq: 1 };
const started = (turnId: string, messageId: string): KnownEvent => ({
  type: "turn.started",
  ...head,
  turnId,
  messageId,
});
const ended = (turnId: string): KnownEvent => ({
  type: "turn.completed",
  ...head,
  turnId,
  durationMs: 1,
  rounds: 1,
  toolCalls: 0,
  text: "",
});

const endOf = (messageId: string | undefined, events: readonly KnownEvent[]) => {
  const tracker = trackTurnOf(messageId);
  return events.findIndex((event) => tracker.see(event) !== undefined);
};

describe("trackTurnOf", () => {
  it("waits for the turn of its message, past the turns of others", () => {
    const events = [started("a", "theirs"), ended("a"), started("b", "ours"), ended("b")];
    expect(endOf("ours", events)).toBe(3);
  });

  it("counts the turn that was steered by its message", () => {
    const steered: KnownEvent = { type: "turn.steered", ...head, turnId: "a", messageId: "ours" };
    expect(endOf("ours", [started("a", "theirs"), steered, ended("a")])).toBe(2);
  });

  it("takes the next turn when no id is known", () => {
    expect(endOf(undefined, [ended("before"), started("a", "x"), ended("a")])).toBe(2);
  });
});
