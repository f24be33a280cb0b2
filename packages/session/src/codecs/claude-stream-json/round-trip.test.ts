import { type KnownCliFrame, order, serverFrameSchema } from "@colloquy/schema/claude-stream-json";
import { isEphemeral, type KnownEvent } from "@colloquy/schema/session";
import { check, createMonitor, fold, initialState, reduce, snapshotOf } from "@colloquy/session";
import {
  type ClientState,
  claudeStreamJsonClient,
  claudeStreamJsonServer,
  initialClientState,
  initialServerState,
  type ProcessFlags,
} from "@colloquy/session/claude-stream-json";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cliFacts } from "../../../test/cli-facts.ts";
import { conversationLog } from "../../../test/conversation-log.ts";
import { legalLog } from "../../../test/legal-log.ts";
import { turnLog } from "../../../test/turn-log.ts";

const plain: ProcessFlags = { asksHost: true };
const views: readonly { readonly name: string; readonly flags: ProcessFlags }[] = [
  { name: "whole messages", flags: plain },
  { name: "partial messages", flags: { ...plain, includePartialMessages: true } },
  { name: "replay and state", flags: { ...plain, replayUserMessages: true, reportsState: true } },
];

/** Encodes a log; frames per event. */
function encodeAll(log: readonly KnownEvent[], flags: ProcessFlags) {
  let state = initialServerState(flags, cliFacts);
  return log.map((event) => {
    const encoded = claudeStreamJsonServer.encode(state, event);
    state = encoded.state;
    return { event, frames: encoded.frames };
  });
}

const framesOf = (log: readonly KnownEvent[], flags: ProcessFlags) =>
  encodeAll(log, flags).flatMap(({ frames }) => frames);

/** What a host makes of the frames, with its own prompts noted when they were sent. */
function readAll(log: readonly KnownEvent[], flags: ProcessFlags): KnownEvent[] {
  let state: ClientState = initialClientState(Date.parse("2026-11-01T00:00:00Z"));
  const events: KnownEvent[] = [];
  for (const { event, frames } of encodeAll(log, flags)) {
    if (event.type === "message.added" && !flags.replayUserMessages) {
      const { id: messageId, content } = event.message;
      const noted = claudeStreamJsonClient.recordSent(state, {
        type: "message.send",
        messageId,
        content,
        whenBusy: "queue",
      });
      state = noted.state;
      events.push(...noted.events);
    }
    for (const frame of frames) {
      const decoded = claudeStreamJsonClient.decode(state, JSON.parse(JSON.stringify(frame)));
      if (decoded.diagnostics.length > 0) throw new Error(JSON.stringify(decoded.diagnostics));
      state = decoded.state;
      events.push(...decoded.events);
    }
  }
  return events;
}

type Told = {
  readonly [T in KnownEvent["type"]]?: (event: Extract<KnownEvent, { readonly type: T }>) => unknown;
};

/** What remains of an event once the named losses are taken away. */
const told: Told = {
  "session.created": ({ sessionId }) => ({ sessionId }),
  "message.added": ({ message: { id, content } }) => ({ id, content }),
  "turn.started": ({ messageId }) => ({ messageId }),
  "message.started": ({ messageId, round }) => ({ messageId, round }),
  "thinking.completed": ({ messageId, text }) => ({ messageId, text }),
  "message.completed": ({ messageId, content, stopReason }) => ({ messageId, content, stopReason }),
  "tool.requested": ({ messageId, callId, name, input }) => ({ messageId, callId, name, input }),
  "tool.completed": ({ callId, name, outcome }) => ({ callId, name, outcome }),
  "turn.completed": ({ text, durationMs, rounds, toolCalls, usage }) => ({
    text,
    durationMs,
    rounds,
    toolCalls,
    usage,
  }),
  "turn.failed": ({ failure, durationMs, rounds, toolCalls, usage }) => ({
    failure,
    durationMs,
    rounds,
    toolCalls,
    usage,
  }),
  "turn.interrupted": ({ reason, durationMs, rounds, toolCalls, usage }) => ({
    reason,
    durationMs,
    rounds,
    toolCalls,
    usage,
  }),
};

/** The story of a log. Messages without anything in them show nowhere but among pieces. */
function storyOf(log: readonly KnownEvent[], { includePartialMessages }: ProcessFlags): unknown[] {
  const seen = new Set(
    log.flatMap((event) =>
      (event.type === "message.completed" && event.content.length > 0) || event.type === "thinking.completed"
        ? [event.messageId]
        : [],
    ),
  );
  return log.flatMap((event): unknown[] => {
    const tell = told[event.type] as ((event: KnownEvent) => unknown) | undefined;
    const isMessage = event.type === "message.started" || event.type === "message.completed";
    if (!tell || (isMessage && !includePartialMessages && !seen.has(event.messageId))) return [];
    return [{ type: event.type, ...(tell(event) as object) }];
  });
}

/** Rounds of a reader count what it saw. */
const withoutRounds = (story: readonly unknown[]) =>
  story.map((item) => {
    const { round: _, ...rest } = item as { readonly round?: number };
    return rest;
  });

describe.each(views)("$name", ({ flags }) => {
  it("gives the neutral events back, in order, but for the named losses", () => {
    fc.assert(
      fc.property(turnLog, (log) => {
        const want = storyOf(log, flags);
        const got = storyOf(readAll(log, flags), flags);
        expect(withoutRounds(got)).toEqual(withoutRounds(want));
      }),
    );
  });

  it.each([
    ["turns", turnLog],
    ["conversations", conversationLog],
    ["any legal log", legalLog],
  ])("reads %s into a log in which every event is legal", (_, logs) => {
    fc.assert(
      fc.property(logs, (log) => {
        let state = initialState;
        for (const event of readAll(log, flags)) {
          const problem = check(state, event);
          if (problem) throw new Error(`${event.type}: ${problem.message}`);
          state = reduce(state, event);
        }
      }),
    );
  });

  it.each([
    ["conversations", conversationLog],
    ["any legal log", legalLog],
  ])("encodes %s into frames of the contract, in order, one result per turn", (_, logs) => {
    fc.assert(
      fc.property(logs, (log) => {
        const frames = framesOf(log, flags);
        expect(frames.map((frame) => serverFrameSchema.parse(frame))).toEqual(frames);
        expect(violationsIn(frames)).toEqual([]);
        const ends = log.filter(({ type }) => /^turn\.(completed|failed|interrupted)$/.test(type));
        expect(frames.filter(({ type }) => type === "result").length).toBe(ends.length);
      }),
    );
  });

  it("answers each tool_use with one tool_result, and names each frame otherwise", () => {
    fc.assert(
      fc.property(conversationLog, (log) => {
        const frames = framesOf(log, flags);
        expect(blocksOf(frames, "tool_result", "tool_use_id")).toEqual(blocksOf(frames, "tool_use", "id"));
        const uuids = frames.flatMap((frame) => ("uuid" in frame && frame.uuid) || []);
        expect(new Set(uuids).size).toBe(uuids.length);
      }),
    );
  });

  it("encodes alike from the same state", () => {
    fc.assert(
      fc.property(legalLog, (log) => {
        expect(encodeAll(log, flags)).toEqual(encodeAll(log, flags));
      }),
    );
  });

  it("shows whole messages to a slow reader, who gets a snapshot for the pieces it missed", () => {
    fc.assert(
      fc.property(turnLog, fc.nat(60), fc.nat(20), (log, from, length) => {
        const read = readAll(withGap(log, from, from + length), flags);
        expect(withoutRounds(storyOf(read, flags))).toEqual(withoutRounds(storyOf(log, flags)));
      }),
    );
  });
});

describe("partial messages", () => {
  it("show the same as whole ones, and every piece", () => {
    fc.assert(
      fc.property(turnLog, (log) => {
        const read = readAll(log, { includePartialMessages: true });
        expect(piecesOf(read)).toEqual(piecesOf(log));
      }),
    );
  });
});

const piecesOf = (log: readonly KnownEvent[]) =>
  log.flatMap((event) =>
    event.type === "message.delta" || event.type === "thinking.delta"
      ? [[event.type, event.messageId, event.index, event.text]]
      : [],
  );

/** What the order monitor finds; questions that stay open are no fault of the CLI. */
function violationsIn(frames: readonly KnownCliFrame[]) {
  const monitor = createMonitor(order);
  return frames.flatMap((frame) => monitor.observe("serverToClient", frame));
}

/** Ids in blocks of a kind, sorted: outcomes come in any order. */
function blocksOf(frames: readonly KnownCliFrame[], type: string, id: string): unknown[] {
  const blocks = frames.flatMap((frame) => {
    const content = frame.type === "assistant" || frame.type === "user" ? frame.message.content : [];
    return Array.isArray(content) ? (content as readonly Record<string, unknown>[]) : [];
  });
  return blocks
    .filter((block) => block.type === type)
    .map((block) => String(block[id]))
    .toSorted();
}

/** The log as it is delivered when a reader was slow between two places. */
function withGap(log: readonly KnownEvent[], from: number, to: number): KnownEvent[] {
  const snapshot = snapshotOf(fold(initialState, log.slice(0, to)));
  const missed = log.slice(from, to).filter((event) => !isEphemeral(event));
  return [...log.slice(0, from), ...missed, ...(snapshot ? [snapshot] : []), ...log.slice(to)];
}
