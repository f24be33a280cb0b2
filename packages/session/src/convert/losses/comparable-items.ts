import { isEphemeral } from "@colloquy/schema/session";
import type { TranscriptItem } from "../decode-transcript.ts";

/** An item as it is compared: what it says, apart from the names and times it says it with. */
export interface ComparableItem {
  readonly type: string;
  /** Statements of a type are compared within their group only: a tool call, or a turn. */
  readonly group: string;
  readonly content: Readonly<Record<string, unknown>>;
  /** Names and times. */
  readonly marks: Readonly<Record<string, unknown>>;
  readonly frame: number;
  readonly ephemeral: boolean;
}

/** Members that name and date. Protocols that have none make their own, so they are compared apart from the content. */
const marks: ReadonlySet<string> = new Set([
  "at",
  "sessionId",
  "turnId",
  "messageId",
  "finalMessageId",
  "createdAt",
]);
/** Members that count; they follow from the order. */
const counters: ReadonlySet<string> = new Set(["type", "seq", "index", "thinkingIndex"]);

/** Statements for comparison, with turns by number, for every protocol may call them what it likes. */
export function toComparableItems(items: readonly TranscriptItem[]): ComparableItem[] {
  const turns = new Map<unknown, number>();
  return items.map(({ item, frame }) => {
    const said = "event" in item ? item.event : item.command;
    const members: Readonly<Record<string, unknown>> = { ...said };
    if (said.type === "turn.started") turns.set(said.turnId, turns.size + 1);
    return {
      type: said.type === "session.create" ? "session.open" : said.type,
      group: groupOf(members, turns),
      content: contentOf(members),
      marks: marksOf(members),
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
  const rest = Object.entries(members).filter(([name]) => !marks.has(name) && !counters.has(name));
  return Object.fromEntries(
    rest.map(([name, value]) => [name, name === "message" ? unmarked(value) : value]),
  );
}

/** A message brings its own name and time. */
function unmarked(message: unknown): unknown {
  if (typeof message !== "object" || message === null) return message;
  return Object.fromEntries(
    Object.entries(message).filter(([name]) => name !== "id" && name !== "createdAt"),
  );
}

function marksOf(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const own = Object.entries(members).filter(([name]) => marks.has(name));
  const { id, createdAt } = (members.message ?? {}) as {
    readonly id?: unknown;
    readonly createdAt?: unknown;
  };
  const ofMessage = id === undefined ? [] : [["messageId", id] as const, ["createdAt", createdAt] as const];
  return Object.fromEntries([...own, ...ofMessage]);
}
