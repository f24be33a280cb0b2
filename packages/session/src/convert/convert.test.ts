import { readdirSync, readFileSync } from "node:fs";
import type { KnownEvent } from "@colloquy/schema/session";
import { check, createMonitor, fold, initialState, itemsOf, reduce } from "@colloquy/session";
import {
  convert,
  decodeTranscript,
  type ProtocolAdapter,
  protocolAdapters,
  type TranscriptFrame,
} from "@colloquy/session/convert";
import { describe, expect, it } from "vitest";

const folder = new URL("../../test/fixtures/tool-turns/", import.meta.url);
const directions = { c2s: "clientToServer", s2c: "serverToClient" } as const;

function toolTurn({ protocol }: ProtocolAdapter): TranscriptFrame[] {
  const lines = readFileSync(new URL(`${protocol}.jsonl`, folder), "utf8")
    .trimEnd()
    .split("\n");
  return lines.map((line) => {
    const { dir, frame } = JSON.parse(line) as { dir: keyof typeof directions; frame: unknown };
    return { direction: directions[dir], frame };
  });
}

/** Every protocol to every other one. */
const pairs = protocolAdapters.flatMap((from) =>
  protocolAdapters
    .filter((to) => to !== from)
    .map((to) => ({ from, to, name: `${from.protocol} → ${to.protocol}` })),
);

const eventsOf = (adapter: ProtocolAdapter, frames: readonly TranscriptFrame[]): KnownEvent[] =>
  decodeTranscript(adapter, frames).items.flatMap(({ item }) => ("event" in item ? [item.event] : []));

/** The first event that is not legal after those before it. */
function fault(events: readonly KnownEvent[]): unknown {
  let state = initialState;
  for (const event of events) {
    const problem = check(state, event);
    if (problem) return { event, problem };
    state = reduce(state, event);
  }
  return undefined;
}

function violations(adapter: ProtocolAdapter, frames: readonly TranscriptFrame[]) {
  const monitor = createMonitor(adapter.order);
  return frames.flatMap(({ direction, frame }) => monitor.observe(direction, frame));
}

describe("the fixtures", () => {
  it("hold a tool turn of every protocol that can be converted", () => {
    const names = readdirSync(folder).map((name) => name.replace(/\.jsonl$/, ""));
    expect(names).toEqual(expect.arrayContaining(protocolAdapters.map(({ protocol }) => protocol)));
  });

  it.each(protocolAdapters)("$protocol reads into a legal log", (adapter) => {
    expect(fault(eventsOf(adapter, toolTurn(adapter)))).toBeUndefined();
  });
});

describe.each(pairs)("a tool turn, $name", ({ from, to }) => {
  const converted = convert(toolTurn(from), from, to);

  it("gives frames in the order the other protocol prescribes", () => {
    expect(violations(to, converted.frames)).toEqual([]);
  });

  it("is a valid event sequence", () => {
    expect(converted.invalid).toEqual([]);
    expect(fault(eventsOf(to, converted.frames))).toBeUndefined();
  });

  it("keeps the question, the call, its outcome and the answer", () => {
    expect(gist(eventsOf(to, converted.frames))).toEqual(gist(eventsOf(from, toolTurn(from))));
  });

  it("names a reason for everything that is lost", () => {
    expect(converted.losses.filter(({ documented }) => !documented)).toEqual([]);
    expect(converted.losses.length).toBeGreaterThan(0);
  });

  it("is the same every time", () => {
    expect(convert(toolTurn(from), from, to)).toEqual(converted);
  });
});

const textIn = (content: readonly { readonly type: string; readonly text?: unknown }[]) =>
  content.flatMap((part) => (part.type === "text" ? String(part.text) : [])).join("");

/** What every protocol can report of a turn with tools, in any order: some report outcomes only when the agent goes on. */
function gist(events: readonly KnownEvent[]): string[] {
  const all = events.flatMap((event): unknown[] => {
    if (event.type === "message.added") return [{ asked: textIn(event.message.content) }];
    if (event.type === "tool.requested")
      return [{ call: event.callId, name: event.name, input: event.input }];
    if (event.type === "tool.completed") return [{ done: event.callId }];
    return [];
  });
  return [...all, { answer: answerOf(events) }].map((item) => JSON.stringify(item)).toSorted();
}

/** All text of the agent; not every protocol reports where one message ends. */
function answerOf(events: readonly KnownEvent[]): string {
  const { conversation, turn } = fold(initialState, events);
  const answers = itemsOf(conversation).flatMap((entry) =>
    entry.role === "assistant" ? [textIn(entry.message.content)] : [],
  );
  return [...answers, turn?.message?.text ?? ""].join("").replaceAll(/\s/g, "");
}
