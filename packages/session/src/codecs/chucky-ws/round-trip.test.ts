import { serverFrameSchema } from "@colloquy/schema/chucky-ws";
import { isEphemeral, type KnownEvent } from "@colloquy/schema/session";
import { check, fold, initialState, reduce, snapshotOf } from "@colloquy/session";
import {
  chuckyWsClient,
  chuckyWsServer,
  type Dialect,
  dialects,
  initialClientState,
  initialEncodeState,
  type ServerEncodeState,
} from "@colloquy/session/chucky-ws";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { legalLog } from "../../../test/legal-log.ts";
import { turnLog } from "../../../test/turn-log.ts";

const views = dialects.flatMap((dialect) => [
  { dialect, partial: false },
  { dialect, partial: true },
]);
type View = (typeof views)[number];

const fresh = (view: View): ServerEncodeState => ({ ...initialEncodeState(initialState), ...view });

/** Encodes a log; frames per event. */
function encodeAll(log: readonly KnownEvent[], view: View) {
  let state = fresh(view);
  return log.map((event) => {
    const encoded = chuckyWsServer.encode(state, event);
    state = encoded.state;
    return { event, frames: encoded.frames };
  });
}

/** What a client makes of the frames, with its own messages and answers noted when they were sent. */
function readAll(log: readonly KnownEvent[], view: View): KnownEvent[] {
  let state = initialClientState(Date.parse("2026-11-01T00:00:00Z"));
  const events: KnownEvent[] = [];
  for (const { event, frames } of encodeAll(log, view)) {
    for (const frame of frames) {
      const decoded = chuckyWsClient.decode(state, JSON.parse(JSON.stringify(frame)));
      expect(decoded.diagnostics).toEqual([]);
      state = decoded.state;
      events.push(...decoded.events);
    }
    const noted = chuckyWsClient.recordSent(state, ownPartOf(event));
    state = noted.state;
    events.push(...noted.events);
  }
  return events;
}

/** What the client had sent to make this happen. */
function ownPartOf(event: KnownEvent): Parameters<typeof chuckyWsClient.recordSent>[1] {
  if (event.type === "message.added")
    return { type: "message.send", content: event.message.content, whenBusy: "queue" };
  if (event.type === "tool.completed" && event.name === "client_tool")
    return { type: "tool.resolve", callId: event.callId, outcome: event.outcome };
  return { type: "queue.clear" };
}

type Told = Partial<Record<KnownEvent["type"], (event: KnownEvent, dialect: Dialect) => unknown>>;
const on = <T extends KnownEvent["type"]>(
  _: T,
  tell: (event: Extract<KnownEvent, { readonly type: T }>, dialect: Dialect) => unknown,
) => tell as (event: KnownEvent, dialect: Dialect) => unknown;

const enveloped = (dialect: Dialect) => dialect === "documented" || dialect === "deltas";
const textOfParts = (parts: readonly { readonly type: string; readonly text?: unknown }[]) =>
  parts.flatMap((part) => (part.type === "text" ? String(part.text) : [])).join("");

/** What remains of an event once the named losses are taken away. `undefined`: nothing. */
const told: Told = {
  "session.created": on("session.created", ({ sessionId, settings }) => ({
    sessionId,
    model: settings.model,
  })),
  "message.added": on("message.added", ({ message }) => textOfParts(message.content)),
  "turn.started": on("turn.started", () => ({})),
  "thinking.completed": on("thinking.completed", ({ text }) => text),
  "message.completed": on("message.completed", ({ content }, dialect) => ({
    text: textOfParts(content),
    calls: enveloped(dialect) ? undefined : content.filter(({ type }) => type === "toolCall"),
  })),
  "tool.requested": on("tool.requested", ({ callId, name, input, executor }) => ({
    callId,
    name,
    input,
    executor,
  })),
  "tool.completed": on("tool.completed", ({ callId, name, outcome }) =>
    name === "client_tool" ? { callId, name, outcome } : undefined,
  ),
  "turn.completed": on("turn.completed", ({ text, durationMs, rounds, usage }) => ({
    text,
    durationMs,
    rounds,
    usage,
  })),
  "turn.failed": on("turn.failed", ({ failure, durationMs, rounds, usage }, dialect) => ({
    message: failure.message,
    code: enveloped(dialect) ? undefined : failure.code,
    durationMs,
    rounds,
    usage,
  })),
  "turn.interrupted": on("turn.interrupted", ({ durationMs, rounds, usage }) => ({
    durationMs,
    rounds,
    usage,
  })),
};

/** A flat interruption reads as a failure; `deltas` shows neither tools of the server nor borders of messages; an empty message shows nowhere. */
function storyOf(log: readonly KnownEvent[], dialect: Dialect): unknown[] {
  return log.flatMap((event): unknown[] => {
    if (dialect === "deltas" && event.type === "tool.requested" && event.executor === "server") return [];
    if (dialect === "deltas" && /^(message|thinking)\.completed$/.test(event.type)) return [];
    if (event.type === "message.completed" && textOfParts(event.content) === "" && enveloped(dialect))
      return [];
    if (event.type === "message.completed" && event.content.length === 0) return [];
    if (!enveloped(dialect) && (event.type === "turn.interrupted" || event.type === "turn.failed"))
      return [{ type: "turn.failed | turn.interrupted", durationMs: event.durationMs, usage: event.usage }];
    const rest = told[event.type]?.(event, dialect);
    return rest === undefined ? [] : [{ type: event.type, rest }];
  });
}

/** Outcomes of several calls come in any order, and a server's come when the agent goes on. */
const sorted = (story: readonly unknown[]) => story.map((item) => JSON.stringify(item)).toSorted();

describe.each(views)("$dialect, partial: $partial", (view) => {
  it("gives the neutral events back, but for the named losses", () => {
    fc.assert(
      fc.property(turnLog, (log) => {
        const read = readAll(log, view);
        expect(sorted(storyOf(read, view.dialect))).toEqual(sorted(storyOf(log, view.dialect)));
        expect(spoken(read, view)).toEqual(spoken(log, view));
      }),
    );
  });

  it("reads into a log in which every event is legal", () => {
    fc.assert(
      fc.property(turnLog, (log) => {
        let state = initialState;
        for (const event of readAll(log, view)) {
          expect(check(state, event)).toBeUndefined();
          state = reduce(state, event);
        }
      }),
    );
  });

  it("encodes any legal log into frames of the contract, one result per turn", () => {
    fc.assert(
      fc.property(legalLog, (log) => {
        const frames = encodeAll(log, view).flatMap(({ frames }) => frames);
        for (const frame of frames) expect(serverFrameSchema.parse(frame)).toEqual(frame);
        const ends = log.filter(({ type }) => /^turn\.(completed|failed|interrupted)$/.test(type));
        expect(frames.filter(isResult).length).toBe(ends.length);
      }),
    );
  });

  it("encodes alike from the same state", () => {
    fc.assert(
      fc.property(legalLog, (log) => {
        expect(encodeAll(log, view)).toEqual(encodeAll(log, view));
      }),
    );
  });

  it("shows the whole text to a slow reader, who gets a snapshot for the pieces it missed", () => {
    fc.assert(
      fc.property(turnLog, fc.nat(60), fc.nat(20), (log, from, length) => {
        const read = readAll(withGap(log, from, from + length), view);
        expect(spoken(read, view)).toEqual(spoken(log, view));
      }),
    );
  });
});

/** The log as it is delivered when a reader was slow between two places. */
function withGap(log: readonly KnownEvent[], from: number, to: number): KnownEvent[] {
  const snapshot = snapshotOf(fold(initialState, log.slice(0, to)));
  const missed = log.slice(from, to).filter((event) => !isEphemeral(event));
  return [...log.slice(0, from), ...missed, ...(snapshot ? [snapshot] : []), ...log.slice(to)];
}

const isResult = (frame: { readonly type: string; readonly payload?: unknown }) =>
  frame.type === "result" || (frame.payload as { readonly type?: string } | undefined)?.type === "result";

/** Texts and ends in the order they come; `deltas` shows no border between messages. */
function spoken(log: readonly KnownEvent[], { dialect }: View): readonly string[] {
  const texts = log.flatMap((event) => {
    if (event.type === "message.completed") return textOfParts(event.content) || [];
    return /^turn\.(completed|failed|interrupted)$/.test(event.type) ? ["(end)"] : [];
  });
  return dialect === "deltas" ? texts.join("").split("(end)") : texts;
}
