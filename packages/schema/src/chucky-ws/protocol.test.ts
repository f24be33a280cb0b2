import { describe, expect, it } from "vitest";
import { clientFrameSchema, serverFrameSchema, serverOnlyTypes } from "./frames.ts";
import { chuckyWsProtocol } from "./protocol.ts";

const pathsOf = (schema: typeof clientFrameSchema | typeof serverFrameSchema, frame: unknown) =>
  schema.safeParse(frame).error?.issues.map(({ path }) => path.join("."));

describe("chuckyWsProtocol", () => {
  it("knows the frames that only a server may send", () => {
    expect([...serverOnlyTypes]).toEqual(
      expect.arrayContaining(["tool_call", "result", "error", "pong", "assistant", "system", "stream_event"]),
    );
    expect(["control", "sdk_message", "user", "ping"].filter((type) => serverOnlyTypes.has(type))).toEqual(
      [],
    );
  });

  it("names the close code of every error that closes", () => {
    const codes = chuckyWsProtocol.closeCodes.map(({ code }) => code);
    const closing = chuckyWsProtocol.errors.flatMap(({ closeCode }) => closeCode ?? []);
    expect(closing.filter((code) => !codes.includes(code))).toEqual([]);
  });
});

describe("clientFrameSchema", () => {
  it.each([
    [{ type: "prompt", payload: {} }, ["payload.message"]],
    [{ type: "prompt", payload: { message: 7 } }, ["payload.message"]],
    [{ type: "init" }, ["payload"]],
    [{ type: "init", payload: { maxTurns: 0 } }, ["payload.maxTurns"]],
    [
      { type: "init", payload: { tools: [{ name: "x" }] } },
      ["payload.tools.0.description", "payload.tools.0.inputSchema"],
    ],
    [{ type: "sdk_message", payload: { type: "user" } }, ["payload.message"]],
    [{ type: "sdk_message", payload: { type: "user_message", message: "x" } }, ["payload.content"]],
    [{ type: "user", message: { role: "user" } }, ["message.content"]],
    [{ type: "tool_result", payload: { callId: "c" } }, ["payload.result"]],
    [
      { type: "tool_result", payload: { callId: "c", result: { content: [{ type: "text" }] } } },
      ["payload.result.content.0.text"],
    ],
    [{ type: "control", payload: {} }, ["payload.action"]],
    [{ type: "ping", payload: { timestamp: 1.5 } }, ["payload.timestamp"]],
    [{ payload: {} }, ["type"]],
  ])("refuses %j at its place", (frame, paths) => {
    expect(pathsOf(clientFrameSchema, frame)).toEqual(paths);
  });

  it.each([
    { type: "steer", payload: { text: "left" } },
    { type: "control", payload: { action: "pause", data: { for: 3 } } },
    { type: "sdk_message", payload: { type: "voice", data: "AAAA" } },
    {
      type: "init",
      payload: { mcpServers: [{ name: "x", type: "quic", url: "q" }], color: "red", model: null },
    },
    { type: "tool_result", payload: { callId: "c", result: { content: [{ type: "audio", data: "x" }] } } },
  ])("keeps the unknown in %j", (frame) => {
    expect(clientFrameSchema.parse(frame)).toEqual(frame);
  });
});

describe("serverFrameSchema", () => {
  it.each([
    [{ type: "result", payload: { type: "result", subtype: "success" } }, "payload.total_cost_usd"],
    [{ type: "result", subtype: "success", uuid: "u", session_id: "s" }, "duration_ms"],
    [{ type: "sdk_message", payload: { type: "assistant", subtype: "text" } }, "payload.text"],
    [{ type: "control", payload: { action: "session_info" } }, "payload.data"],
    [{ type: "tool_call", payload: { id: "c", name: "t" } }, "payload.input"],
  ])("refuses %j at its place", (frame, path) => {
    expect(pathsOf(serverFrameSchema, frame)).toContain(path);
  });

  it.each([
    { type: "system", subtype: "hook_started", hook: "x" },
    { type: "sdk_message", payload: { type: "assistant", subtype: "citation", url: "x" } },
    {
      type: "sdk_message",
      payload: { type: "content_block_delta", delta: { type: "json_delta", json: "{" } },
    },
    { type: "billing", payload: { usd: 3 } },
  ])("keeps the unknown in %j", (frame) => {
    expect(serverFrameSchema.parse(frame)).toEqual(frame);
  });

  it("takes the flat result that carries the enveloped one (§5)", () => {
    const usage = { input_tokens: 1, output_tokens: 1 };
    const payload = {
      type: "result",
      subtype: "success",
      text: "x",
      total_cost_usd: 0,
      duration_secs: 1,
      session_id: "s",
      usage,
    };
    const frame = {
      type: "result",
      subtype: "success",
      uuid: "u",
      session_id: "s",
      duration_ms: 1,
      duration_api_ms: 1,
      is_error: false,
      num_turns: 1,
      result: "x",
      total_cost_usd: 0,
      usage,
      payload,
    };
    expect(serverFrameSchema.parse(frame)).toEqual(frame);
  });
});
