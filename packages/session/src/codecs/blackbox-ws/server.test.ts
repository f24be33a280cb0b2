import { type ClientFrame, errors, serverFrameSchema } from "@colloquy/schema/blackbox-ws";
import type { KnownEvent } from "@colloquy/schema/session";
import {
  blackboxWsServer,
  initialDecodeState,
  initialEncodeState,
  openRules,
  refusal,
  rulesOf,
  type ServerDecodeState,
} from "@colloquy/session/blackbox-ws";
import { describe, expect, it } from "vitest";
import { samples } from "../../../../../tests/support/samples.ts";

const timestamp = "2026-11-20T10:00:00.496Z";
const now = Date.parse(timestamp);
const fresh = initialDecodeState({ now, rules: openRules });
const read = (state: ServerDecodeState, ...frames: readonly unknown[]) =>
  frames.reduce<ReturnType<typeof blackboxWsServer.decode>>(
    (before, frame) => blackboxWsServer.decode(before.state, frame),
    { state, commands: [], frames: [], diagnostics: [] },
  );
const chat = { type: "initialize", timestamp, request: { callType: "chat" } };
const talking = read(fresh, chat).state;
const texts = (frames: readonly object[]) =>
  frames.map((frame) => (frame as { data?: { message?: string } }).data?.message);

describe("decode", () => {
  const invalid = samples("blackbox-ws", ".jsonl").find(({ name }) => name === "invalid-frames.jsonl");
  const lines = (invalid?.text ?? "")
    .trimEnd()
    .split("\n")
    .filter((line) => line !== "")
    .map((line): { frame: unknown; state: string; expectClose: number; why: string } => JSON.parse(line));

  it.each(lines)("refuses a frame with $expectClose: $why", ({ frame, state, expectClose }) => {
    const refused = read(state === "connected" ? fresh : talking, frame);
    expect(refused.commands).toEqual([]);
    expect(refused.close?.code).toBe(expectClose);
    expect(texts(refused.frames)).toEqual([expect.stringMatching(/^Invalid message: \S/)]);
    expect(refused.frames.map((reply) => serverFrameSchema.parse(reply))).toEqual(refused.frames);
  });

  it("says what a frame lacks as the sample does", () => {
    const refused = read(talking, { type: "incomingChatMessage", timestamp, content: { text: "hello" } });
    expect(texts(refused.frames)).toEqual(["Invalid message: incomingChatMessage.content must be a string"]);
  });

  it.each<[string, ServerDecodeState, unknown, string, number]>([
    [
      "a chat before initialize",
      fresh,
      { type: "incomingChatMessage", timestamp, content: "hi" },
      "Init message not received",
      1008,
    ],
    [
      "terminate before initialize",
      fresh,
      { type: "terminate", timestamp },
      "Init message not received",
      1008,
    ],
    ["a second initialize", talking, chat, "Multiple init messages received", 1008],
    [
      "both members",
      fresh,
      { ...chat, devRequest: {} },
      "Invalid message: initialize.devRequest: excludes request",
      1007,
    ],
    [
      "the other path's member",
      { ...fresh, member: "devRequest" },
      chat,
      "Invalid message: initialize.devRequest must be an object",
      1007,
    ],
    [
      "a call to nobody",
      fresh,
      { ...chat, request: { callType: "onPhone" } },
      "Invalid message: initialize.request.endpoint must be a string",
      1007,
    ],
  ])("refuses %s", (_, state, frame, text, code) => {
    const refused = read(state, frame);
    expect(texts(refused.frames)).toEqual([text]);
    expect(refused.close?.code).toBe(code);
    expect(read(refused.state, { type: "incomingChatMessage", timestamp, content: "late" }).commands).toEqual(
      [],
    );
  });

  it.each([
    ["chat", "AllowWebChat"],
    ["webCall", "AllowWebCall"],
    ["onPhone", "AllowPhoneCall"],
  ])("permits %s with %s only", (callType, feature) => {
    const frame = { ...chat, request: { callType, endpoint: "+15550100" } };
    const allowed = rulesOf({ features: [{ name: feature, enabled: true }] });
    const off = rulesOf({ features: [{ name: feature, enabled: false }] });
    expect(read({ ...fresh, rules: allowed }, frame).commands).toMatchObject([{ type: "session.open" }]);
    const refused = read({ ...fresh, rules: off }, frame);
    expect(texts(refused.frames)).toEqual([`Feature not allowed: ${feature}`]);
    expect(refused.close?.code).toBe(1008);
  });

  it("makes the integration's tools the client's", () => {
    const rules = { ...openRules, tools: ["scroll_to"] };
    expect(read({ ...fresh, rules }, chat).commands).toEqual([
      {
        type: "session.open",
        settings: {
          tools: [expect.objectContaining({ name: "scroll_to", executor: "client" })],
          native: { "blackbox-ws": { request: { callType: "chat" } } },
        },
      },
    ]);
  });

  it.each<[string, Partial<ClientFrame> & object, object[]]>([
    [
      "text",
      { type: "incomingChatMessage", content: "hi" },
      [{ type: "message.send", content: [{ type: "text", text: "hi" }], whenBusy: "queue" }],
    ],
    ["no text as nothing", { type: "incomingChatMessage", content: "" }, []],
    [
      "a failed tool by its convention",
      {
        type: "websocketToolResponse",
        channelId: null,
        content: { id: "t", result: { success: false, error: "no" } },
      },
      [
        {
          type: "tool.resolve",
          callId: "t",
          outcome: {
            status: "error",
            error: "no",
            value: { success: false, error: "no" },
            content: [{ type: "text", text: '{"success":false,"error":"no"}' }],
          },
        },
      ],
    ],
    [
      "a null result as a value",
      { type: "websocketToolResponse", channelId: null, content: { id: "t", result: null } },
      [
        {
          type: "tool.resolve",
          callId: "t",
          outcome: { status: "success", value: null, content: [{ type: "text", text: "null" }] },
        },
      ],
    ],
    [
      "an SDP answer",
      { type: "sdpAnswer", data: { sdpAnswer: "v=0" } },
      [{ type: "call.answer", callId: "voice", sdp: "v=0" }],
    ],
    [
      "the end",
      { type: "terminate" },
      [{ type: "session.close", native: { "blackbox-ws": { reason: "clientTerminated" } } }],
    ],
  ])("reads %s", (_, frame, commands) => {
    expect(read(talking, { ...frame, timestamp }).commands).toEqual(commands);
  });

  it("ignores a second SDP answer and whatever comes after the end", () => {
    const answer = { type: "sdpAnswer", timestamp, data: { sdpAnswer: "v=0" } };
    expect(read(talking, answer, answer).commands).toEqual([]);
    expect(read(talking, { type: "terminate", timestamp }, chat)).toMatchObject({
      commands: [],
      frames: [],
    });
  });
});

describe("refusal", () => {
  const names = [
    "missingToken",
    "invalidToken",
    "notEnabled",
    "originNotAllowed",
    "initNotReceived",
    "initTwice",
    "tooLarge",
  ] as const;

  it.each(names)("%s has the text and the close code of the contract", (name) => {
    const { message, frame, close } = refusal(name, now);
    expect(errors.find(({ code }) => code === message)?.closeCode).toBe(close.code);
    expect(frame).toEqual({ type: "error", timestamp, channelId: null, data: { message } });
  });
});

describe("encode", () => {
  const sessionId = "5b0f2f0e-6d35-4c3f-9a77-0d1f6a3f1c21";
  const tell = (
    features: readonly string[],
    callType: "chat" | "webCall" | "onPhone",
    ...told: readonly object[]
  ) => {
    let state = initialEncodeState({ rules: { features: new Set(features) }, callType });
    let seq = 0;
    const frames: object[] = [];
    let close: object | undefined;
    for (const event of [{ type: "session.created", settings: {} }, ...told]) {
      seq += 1;
      const encoded = blackboxWsServer.encode(state, {
        sessionId,
        at: timestamp,
        seq,
        ...event,
      } as KnownEvent);
      state = encoded.state;
      frames.push(...encoded.frames);
      close = encoded.close ?? close;
    }
    return { frames, close };
  };
  const kinds = (frames: readonly object[]) =>
    frames.map((frame) => {
      const { type, name } = frame as { type: string; name?: string };
      return name ?? type;
    });
  const request = {
    type: "tool.requested",
    turnId: "t",
    messageId: "m",
    callId: "c",
    name: "look-up",
    input: 7,
  };
  const completed = { type: "tool.completed", turnId: "t", callId: "c", name: "look-up", durationMs: 1 };
  const success = { outcome: { status: "success", content: [{ type: "text", text: "done" }] } };

  it("opens a chat at once", () => {
    const { frames } = tell([], "chat");
    const data = { jobId: sessionId, recordId: sessionId };
    expect(frames).toEqual([
      { type: "event", timestamp, channelId: null, name: "connection", data },
      { type: "event", timestamp, channelId: null, name: "opened" },
    ]);
  });

  it("cuts text at sentences, whatever its deltas are, and shows the rest at the end", () => {
    const ids = { turnId: "t", messageId: "m" };
    const { frames } = tell(
      [],
      "chat",
      { type: "message.delta", ...ids, index: 0, text: "Let me s" },
      { type: "message.delta", ...ids, index: 1, text: "ee. Yes, it is" },
      { type: "message.delta", ...ids, index: 2, text: " free. " },
      {
        type: "message.completed",
        ...ids,
        content: [{ type: "text", text: "Let me see. Yes, it is free. 45 a day" }],
        stopReason: "end",
      },
    );
    expect(frames.slice(2).map((frame) => (frame as { content: { text: string } }).content.text)).toEqual([
      "Let me see.",
      "Yes, it is free.",
      "45 a day",
    ]);
  });

  it("asks the client and logs by the features", () => {
    const own = { ...request, executor: "client" };
    const all = ["toolCall", "websocketToolRequest", "toolCallResult"];
    const told = (features: readonly string[], call: object) =>
      kinds(tell(features, "chat", call, { ...completed, ...success }).frames).slice(2);
    expect(told(["SendToolCallLogs"], own)).toEqual(all);
    expect(told([], own)).toEqual(["websocketToolRequest"]);
    expect(told(["SendToolCallLogs"], { ...request, executor: "server" })).toEqual([
      "toolCall",
      "toolCallResult",
    ]);
    expect(told([], { ...request, executor: "server" })).toEqual([]);
  });

  it("spells names and arguments as the wire can", () => {
    const { frames } = tell([], "chat", { ...request, executor: "client" });
    expect(frames.at(-1)).toMatchObject({ content: { id: "c", toolName: "look_up", args: { value: 7 } } });
  });

  it("tells a call the server gave up on with an error", () => {
    const outcome = { status: "timeout", content: [], error: "tool execution timed out after 60 s" };
    const { frames } = tell(
      ["SendToolCallLogs"],
      "chat",
      { ...request, executor: "client" },
      { ...completed, outcome },
    );
    expect(frames.at(-1)).toMatchObject({ content: { result: null, error: outcome.error } });
  });

  const offered = { type: "call.offered", callId: "c1", sdp: "v=0 offer" };
  const answered = { type: "call.answered", callId: "c1", sdp: "v=0 answer" };
  const said = {
    type: "message.added",
    message: { id: "u", role: "user", content: [{ type: "text", text: "hi" }], createdAt: timestamp },
  };

  it("leads a web call from the offer to the hang-up", () => {
    const features = ["SendCallResult", "SendTranscriptForAudioCall"];
    const ended = { type: "call.ended", callId: "c1", reason: "server" };
    const { frames, close } = tell(features, "webCall", offered, answered, said, ended, {
      type: "session.closed",
    });
    expect(kinds(frames)).toEqual([
      "connection",
      "sdpInvite",
      "opened",
      "text",
      "closed",
      "conversationResult",
    ]);
    expect(frames[1]).toMatchObject({ data: { invite: "v=0 offer" } });
    expect(frames[3]).toMatchObject({ content: { source: "user", text: "hi", type: "confirmed" } });
    expect(frames.at(-1)).toMatchObject({
      result: {
        status: "Completed",
        callType: "WebCall",
        callId: sessionId,
        transcription: [{ speaker: "user", text: "hi" }],
      },
    });
    expect(close).toEqual({ code: 1000, reason: "" });
  });

  it("says nothing of what is spoken without SendTranscriptForAudioCall", () => {
    expect(kinds(tell([], "webCall", offered, answered, said).frames)).toEqual([
      "connection",
      "sdpInvite",
      "opened",
    ]);
  });

  it("rings without an offer, and tells a call that nobody took", () => {
    const failed = { type: "call.ended", callId: "c1", reason: "failed", message: "busy" };
    const { frames, close } = tell(["SendCallResult"], "onPhone", offered, failed);
    expect(kinds(frames)).toEqual(["connection", "failedOpen", "conversationResult"]);
    expect(frames.at(-1)).toMatchObject({
      result: { status: "Failed", errorMessage: "busy", callType: "OutboundAudio" },
    });
    expect(close).toEqual({ code: 1000, reason: "" });
  });

  it("says nothing after the end", () => {
    expect(kinds(tell([], "chat", { type: "session.closed" }, said).frames)).toEqual([
      "connection",
      "opened",
      "closed",
    ]);
  });
});
