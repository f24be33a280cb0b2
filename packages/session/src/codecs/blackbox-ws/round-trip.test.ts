import { conversationOrder, serverFrameSchema } from "@colloquy/schema/blackbox-ws";
import type { KnownEvent } from "@colloquy/schema/session";
import { check, createMonitor, initialState, reduce } from "@colloquy/session";
import {
  blackboxWsClient,
  blackboxWsServer,
  type ConversationInfo,
  initialClientState,
  initialEncodeState,
  openRules,
} from "@colloquy/session/blackbox-ws";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { legalLog } from "../../../test/legal-log.ts";
import { turnLog } from "../../../test/turn-log.ts";
import { cutSentences, glueBetween } from "./values/chunks.ts";

const features = fc.subarray([...openRules.features]);
const facts: fc.Arbitrary<ConversationInfo> = fc.record({
  rules: features.map((on) => ({ features: new Set(on) })),
  callType: fc.constantFrom("chat", "webCall", "onPhone"),
});

function encodeAll(log: readonly KnownEvent[], given: ConversationInfo = { rules: openRules }) {
  let state = initialEncodeState(given);
  return log.flatMap((event) => {
    const encoded = blackboxWsServer.encode(state, event);
    state = encoded.state;
    return encoded.frames;
  });
}

function readAll(log: readonly KnownEvent[]): KnownEvent[] {
  let state = initialClientState(0);
  return encodeAll(log).flatMap((frame) => {
    const now = Date.parse(String(frame.timestamp));
    const decoded = blackboxWsClient.decode({ ...state, now }, JSON.parse(JSON.stringify(frame)));
    expect(decoded.diagnostics).toEqual([]);
    state = decoded.state;
    return decoded.events;
  });
}

const textIn = (parts: readonly { readonly type: string; readonly text?: unknown }[]) =>
  parts.flatMap((part) => (part.type === "text" ? String(part.text) : [])).join("");

/** What remains of a log once the named losses are taken away: who said what, and what tools did. */
function storyOf(log: readonly KnownEvent[]) {
  const said = log.flatMap((event) => {
    if (event.type === "message.added") return [`user: ${textIn(event.message.content)}`];
    if (event.type === "message.completed") return [`assistant: ${textIn(event.content)}`];
    return [];
  });
  const calls = log.flatMap((event): unknown[] => {
    if (event.type === "tool.requested") return [[event.callId, event.name, event.input, event.executor]];
    if (event.type === "tool.completed")
      return [[event.callId, event.outcome.status, textIn(event.outcome.content)]];
    if (event.type === "turn.failed") return [event.failure.message];
    return [];
  });
  return {
    said: said.filter((text) => !text.endsWith(": ")),
    calls: calls.map((call) => JSON.stringify(call)).toSorted(),
  };
}

/** Ends the conversation, so that the last turn's end shows. */
function closed(log: readonly KnownEvent[]): readonly KnownEvent[] {
  const state = log.reduce(reduce, initialState);
  if (state.turn || state.status === "closed") return log;
  const { sessionId, lastSeq, updatedAt } = state;
  return [...log, { type: "session.closed", sessionId, seq: lastSeq + 1, at: updatedAt }];
}

describe("chunks", () => {
  it("give the text back when they are glued", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "Yes", ".", "!", " ", "  ", "\n", ")", "…")), (parts) => {
        const text = parts.join("");
        const { chunks, used } = cutSentences(text);
        const all = used < text.length ? [...chunks, text.slice(used)] : chunks;
        expect(all.reduce((before, piece) => before + glueBetween(before) + piece, "")).toBe(text);
      }),
    );
  });
});

describe("a log, encoded and read", () => {
  it("gives the story back, but for the named losses", () => {
    fc.assert(
      fc.property(turnLog, (log) => {
        expect(storyOf(readAll(closed(log)))).toEqual(storyOf(log));
      }),
    );
  });

  it("reads into a log in which every event is legal", () => {
    fc.assert(
      fc.property(fc.oneof(turnLog, legalLog), (log) => {
        let state = initialState;
        for (const event of readAll(log)) {
          expect(check(state, event)).toBeUndefined();
          state = reduce(state, event);
        }
      }),
    );
  });

  it("is frames of the contract in the order of the contract", () => {
    fc.assert(
      fc.property(fc.oneof(turnLog, legalLog), facts, (log, given) => {
        const monitor = createMonitor([conversationOrder]);
        monitor.observe("clientToServer", { type: "initialize" });
        for (const frame of encodeAll(log, given)) {
          expect(serverFrameSchema.parse(frame)).toEqual(frame);
          expect(monitor.observe("serverToClient", frame)).toEqual([]);
        }
      }),
    );
  });

  it("comes out alike every time", () => {
    fc.assert(
      fc.property(legalLog, facts, (log, given) => {
        expect(encodeAll(log, given)).toEqual(encodeAll(log, given));
      }),
    );
  });
});
