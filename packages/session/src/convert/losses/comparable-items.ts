import { isEphemeral } from "@colloquy/schema/session";
import type { TranscriptItem } from "../decode-transcript.ts";

/** An item as it is compared: its content apart from ids and times. */
export interface ComparableItem {
  readonly type: string;
  /** Items of a type are compared within their group only: a tool call, or a turn. */
  readonly group: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly idsAndTimes: Readonly<Record<string, unknown>>;
  readonly frame: number;
  readonly ephemeral: boolean;
}

/** Protocols without ids and times make their own, so these are compared apart from the content. */
const idsAndTimes: ReadonlySet<string> = new Set([
  "at",
  "sessionId",
  "turnId",
  "messageId",
  "finalMessageId",
  "createdAt",
]);
/** Members that count; they follow from the order. */
const counters: ReadonlySet<string> = new Set(["type", "seq", "index", "thinkingIndex"]);

/** Items for comparison, with turns by number, since every protocol has ids of its own for them. */
export function toComparableItems(items: readonly TranscriptItem[]): ComparableItem[] {
  const turns = new Map<unknown, number>();
  return items.map(({ item, frame }) => {
    const value = "event" in item ? item.event : item.command;
    const members: Readonly<Record<string, unknown>> = { ...value };
    if (value.type === "turn.started") turns.set(value.turnId, turns.size + 1);
    return {
      type: value.type === "session.create" ? "session.open" : value.type,
      group: groupOf(members, turns),
      content: contentOf(members),
      idsAndTimes: idsAndTimesOf(members),
      frame,
      ephemeral: "event" in item && isEphemeral(item.event),
    };
  });
}

function groupOf(members: Readonly<Record<string, unknown>>, turns: ReadonlyMap<unknown, number>): string {
  const { callId, requestId, turnId } = members;
  if (callId !== undefined) return JSON.stringify({ callId });
  if (requestId !== undefined) return JSON.stringify({ requestId });
  return turnId === undefined ? "" : `turn ${turns.get(turnId) ?? 0}`;
}

function contentOf(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const rest = Object.entries(members).filter(([name]) => !idsAndTimes.has(name) && !counters.has(name));
  return Object.fromEntries(
    rest.map(([name, value]) => [name, name === "message" ? withoutIdAndTime(value) : value]),
  );
}

/** A message has an id and a time of its own. */
function withoutIdAndTime(message: unknown): unknown {
  if (typeof message !== "object" || message === null) return message;
  return Object.fromEntries(
    Object.entries(message).filter(([name]) => name !== "id" && name !== "createdAt"),
  );
}

function idsAndTimesOf(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const own = Object.entries(members).filter(([name]) => idsAndTimes.has(name));
  const { id, createdAt } = (members.message ?? {}) as {
    readonly id?: unknown;
    readonly createdAt?: unknown;
  };
  const ofMessage = id === undefined ? [] : [["messageId", id] as const, ["createdAt", createdAt] as const];
  return Object.fromEntries([...own, ...ofMessage]);
}
