import { clientFrameSchema, conversationOrder } from "@colloquy/schema/blackbox-ws";
import type { KnownEvent } from "@colloquy/schema/session";
import { check, createMonitor, initialState, reduce } from "@colloquy/session";
import {
  blackboxWsClient,
  blackboxWsServer,
  initialClientEncodeState,
  initialClientState,
  initialDecodeState,
  openRules,
  recordSilence,
} from "@colloquy/session/blackbox-ws";
import { describe, expect, it } from "vitest";
import { samples } from "../../../../../tests/support/samples.ts";
import type { ConnectionCommand } from "../../codec/commands.ts";

const timestamp = "2026-11-20T10:00:00.000Z";
const now = Date.parse(timestamp);

interface Line {
  readonly dir: "c2s" | "s2c";
  readonly frame: { readonly timestamp: string };
}

/** What a client knows after a transcript, with what it sent noted. */
function recorder(lines: readonly Line[]): {
  readonly events: readonly KnownEvent[];
  readonly faults: readonly string[];
} {
  let server = initialDecodeState({ now, rules: openRules });
  let client = initialClientState(now);
  const events: KnownEvent[] = [];
  const faults: string[] = [];
  for (const { dir, frame } of lines) {
    client = { ...client, now: Date.parse(frame.timestamp) };
    if (dir === "s2c") {
      const read = blackboxWsClient.decode(client, frame);
      client = read.state;
      events.push(...read.events);
      faults.push(...read.diagnostics.map(({ message }) => message));
      continue;
    }
    const asked = blackboxWsServer.decode(server, frame);
    server = asked.state;
    for (const command of asked.commands) {
      const noted = blackboxWsClient.recordSent(client, command);
      client = noted.state;
      events.push(...noted.events);
    }
  }
  return { events, faults };
}

const transcripts = samples("blackbox-ws", ".jsonl").filter(({ name }) => name !== "invalid-frames.jsonl");
const linesOf = (name: string): Line[] =>
  (transcripts.find((sample) => sample.name === name)?.text ?? "")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
const types = (events: readonly KnownEvent[]) => events.map(({ type }) => type);
const outcomes = (events: readonly KnownEvent[]) =>
  events.flatMap((event) =>
    event.type === "tool.completed" ? [[event.callId, event.outcome.status, event.durationMs]] : [],
  );

describe.skipIf(transcripts.length === 0)("sample transcripts", () => {
  it.each(transcripts)("$name reads into a legal log", ({ name }) => {
    let state = initialState;
    for (const event of recorder(linesOf(name)).events) {
      expect(check(state, event)).toBeUndefined();
      state = reduce(state, event);
    }
  });

  it("glue the pieces of one answer", () => {
    const { events } = recorder(linesOf("chat-flow.jsonl"));
    const texts = events.flatMap((event) => (event.type === "turn.completed" ? [event.text] : []));
    expect(texts).toEqual([
      "Hello, Harbor Boats here. How can I help?",
      "Let me see. Yes, it is free on Saturday. It costs 45 per day.",
      "You are welcome. Bye!",
    ]);
  });

  it("tell the client's calls from the server's, also concurrent ones", () => {
    const { events } = recorder(linesOf("tool-flow.jsonl"));
    const calls = events.flatMap((event) =>
      event.type === "tool.requested" ? [[event.callId, event.executor]] : [],
    );
    expect(calls).toEqual([
      ["tc-10", "server"],
      ["tc-11", "client"],
      ["tc-12", "client"],
    ]);
    expect(outcomes(events)).toEqual([
      ["tc-10", "success", 340],
      ["tc-12", "success", 16],
      ["tc-11", "success", 86],
    ]);
  });

  it("tell a tool that failed from one nobody answered", () => {
    const { events } = recorder(linesOf("tool-failure-and-timeout.jsonl"));
    expect(outcomes(events)).toEqual([
      ["tc-20", "error", 21],
      ["tc-21", "timeout", 60_001],
    ]);
  });

  it("lead a voice call from the offer to the hang-up, without what may still change", () => {
    const { events } = recorder(linesOf("voice-call-flow.jsonl"));
    expect(types(events).filter((type) => /^(call|session|message\.added)/.test(type))).toEqual([
      "session.created",
      "call.offered",
      "call.answered",
      "message.added",
      "message.added",
      "call.ended",
      "session.closed",
    ]);
    expect(events.find(({ type }) => type === "call.answered")).toMatchObject({
      sdp: expect.stringMatching(/^v=0/),
    });
  });

  it.each(["failed-open.jsonl", "failed-open-no-answer.jsonl"])("tell why a call never was: %s", (name) => {
    const { events } = recorder(linesOf(name));
    expect(types(events).slice(-2)).toEqual(["call.ended", "session.closed"]);
    expect(events.at(-2)).toMatchObject({ reason: "failed", message: expect.any(String) });
  });

  it("report an error outside of a turn as it is", () => {
    expect(recorder(linesOf("error-invalid-token.jsonl"))).toEqual({ events: [], faults: ["Invalid token"] });
  });
});

describe("decode", () => {
  const envelope = { timestamp, channelId: null };

  it("takes an unknown frame as none of its business, and a malformed one as a fault", () => {
    const state = initialClientState(now);
    expect(blackboxWsClient.decode(state, { type: "confetti", ...envelope })).toMatchObject({
      events: [],
      diagnostics: [],
    });
    const malformed = blackboxWsClient.decode(state, { type: "text", ...envelope, content: "hi" });
    expect(malformed.diagnostics).toMatchObject([{ pointer: "/content" }]);
  });

  it("reads the newer page's name of the offer where the service's is missing", () => {
    const state = initialClientState(now);
    const { events } = blackboxWsClient.decode(state, {
      type: "sdpInvite",
      ...envelope,
      data: { sdpOffer: "v=0" },
    });
    expect(events.at(-1)).toMatchObject({ type: "call.offered", sdp: "v=0" });
  });

  it("ends the turn when nothing comes for long", () => {
    const text = { type: "text", ...envelope, content: { source: "assistant", text: "Hello." } };
    const { state } = blackboxWsClient.decode(initialClientState(now), text);
    expect(types(recordSilence(state).events)).toEqual(["message.completed", "turn.completed"]);
    expect(recordSilence(initialClientState(now)).events).toEqual([]);
  });
});

describe("encode", () => {
  const commands: readonly ConnectionCommand[] = [
    { type: "session.open", settings: {} },
    { type: "message.send", content: [{ type: "text", text: "hi" }], whenBusy: "reject" },
    { type: "turn.steer", content: [{ type: "text", text: "more" }] },
    { type: "tool.resolve", callId: "c", outcome: { status: "success", content: [], value: null } },
    { type: "tool.resolve", callId: "d", outcome: { status: "cancelled", content: [] } },
    { type: "turn.interrupt", reason: "user" },
    { type: "call.hangUp", callId: "voice" },
    { type: "session.close" },
  ];

  it("writes frames of the contract in order, and one terminate", () => {
    let state = initialClientEncodeState(now);
    const frames = commands.flatMap((command) => {
      const written = blackboxWsClient.encode(state, command);
      state = written.state;
      return written.frames;
    });
    expect(frames.map((frame) => clientFrameSchema.parse(frame))).toEqual(frames);
    expect(frames).toEqual([
      { type: "initialize", timestamp, channelId: null, request: { callType: "chat" } },
      { type: "incomingChatMessage", timestamp, channelId: null, content: "hi" },
      { type: "incomingChatMessage", timestamp, channelId: null, content: "more" },
      { type: "websocketToolResponse", timestamp, channelId: null, content: { id: "c", result: null } },
      {
        type: "websocketToolResponse",
        timestamp,
        channelId: null,
        content: { id: "d", result: { success: false, error: "cancelled" } },
      },
      { type: "terminate", timestamp, channelId: null },
    ]);
    const monitor = createMonitor([conversationOrder]);
    expect(monitor.observe("clientToServer", frames[0])).toEqual([]);
  });

  it("asks on the development path for what was asked there", () => {
    const devRequest = { callType: "onPhone", endpoint: "+15550100" };
    const settings = { native: { "blackbox-ws": { devRequest } } };
    const { frames } = blackboxWsClient.encode(initialClientEncodeState(now), {
      type: "session.open",
      settings,
    });
    expect(frames).toEqual([{ type: "initialize", timestamp, channelId: null, devRequest }]);
  });
});
