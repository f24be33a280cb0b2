import { readdirSync, readFileSync } from "node:fs";
import { chuckyWsServer, initialDecodeState, type ServerDecodeState } from "@colloquy/session/chucky-ws";
import { describe, expect, it } from "vitest";

const fixtures = new URL("../../../../schema/test/fixtures/chucky-ws/", import.meta.url);
const start = initialDecodeState({ now: 1767225600000, promptConnection: false });
const opened: ServerDecodeState = { ...start, opened: true };
const hello = { type: "sdk_message", payload: { type: "user", message: "hello" } };
const send = (text: string) => ({
  type: "message.send",
  content: [{ type: "text", text }],
  whenBusy: "queue",
});

const errorOf = (state: ServerDecodeState, frame: unknown) => {
  const { frames, commands } = chuckyWsServer.decode(state, frame);
  expect(commands).toEqual([]);
  return frames[0];
};

describe("decode", () => {
  it.each([
    ["documented", hello, false],
    ["deltas", { type: "sdk_message", payload: { type: "user_message", content: "hello" } }, false],
    ["flat", { type: "user", session_id: "unknown", message: { role: "user", content: "hello" } }, true],
    ["python", { type: "prompt", payload: { message: "hello", options: { model: "m" } } }, false],
    ["python", { type: "prompt", payload: { message: "hello" } }, true],
    ["documented", { type: "prompt", payload: { message: "hello" } }, false],
  ])("answers in %s after a first turn like %j", (dialect, frame, promptConnection) => {
    const { state, commands } = chuckyWsServer.decode({ ...opened, promptConnection }, frame);
    expect(state.dialect).toBe(dialect);
    expect(commands.at(-1)).toEqual(send("hello"));
    expect(chuckyWsServer.decode(state, hello).state.dialect).toBe(dialect);
  });

  it("makes a session of one turn of a first prompt", () => {
    const { commands } = chuckyWsServer.decode(start, {
      type: "prompt",
      payload: { message: "ping?", model: "m" },
    });
    expect(commands).toEqual([
      { type: "session.open", settings: { model: "m" } },
      send("ping?"),
      { type: "input.end", when: "drained", announce: false },
    ]);
  });

  it("changes settings only when a later prompt asks for others", () => {
    const prompt = { type: "prompt", payload: { message: "again", options: { model: "m", maxTurns: 4 } } };
    const first = chuckyWsServer.decode(opened, prompt);
    expect(first.commands[0]).toEqual({ type: "session.configure", settings: { model: "m", maxTurns: 4 } });
    expect(chuckyWsServer.decode(first.state, prompt).commands).toEqual([send("again")]);
  });

  it("takes both forms of a session id and shows the dashed one", () => {
    const open = (payload: object) => chuckyWsServer.decode(start, { type: "init", payload }).commands[0];
    const sessionId = "7b1f6c2e-58c4-4f0b-9a6e-0d3f5a1c9e42";
    const prefixed = "session_7b1f6c2e58c44f0b9a6e0d3f5a1c9e42";
    expect(open({ sessionId })).toEqual({ type: "session.open", settings: {}, sessionId });
    expect(open({ resume: prefixed, forkSession: true })).toMatchObject({ sessionId, fork: true });
    expect(open({ continue: true })).toMatchObject({ latest: true });
  });

  it("lets the token win over what the client asks for", () => {
    const claims = {
      sdkConfig: { model: "theirs", systemPrompt: "Obey." },
      permissions: { tools: ["a", "b"], blockedTools: ["c"], maxTurns: 3 },
    };
    const asked = { model: "mine", maxTurns: 9, allowedTools: ["b", "z"], disallowedTools: ["d"] };
    const { commands } = chuckyWsServer.decode({ ...start, token: claims }, { type: "init", payload: asked });
    expect(commands[0]).toEqual({
      type: "session.open",
      settings: {
        model: "theirs",
        systemPrompt: "Obey.",
        maxTurns: 3,
        allowedTools: ["b"],
        disallowedTools: ["d", "c"],
      },
    });
  });

  it("answers a ping with its time, or with the server's", () => {
    expect(chuckyWsServer.decode(start, { type: "ping", payload: { timestamp: 7 } }).frames).toEqual([
      { type: "pong", payload: { timestamp: 7 } },
    ]);
    expect(chuckyWsServer.decode(start, { type: "ping" }).frames).toEqual([
      { type: "pong", payload: { timestamp: start.now } },
    ]);
  });

  it.each([
    ["a turn before init", start, hello, ["type"]],
    ["end_input before init", start, { type: "control", payload: { action: "end_input" } }, ["type"]],
    ["a second init", opened, { type: "init", payload: {} }, ["type"]],
    ["a turn after the end of input", { ...opened, ended: true }, hello, ["type"]],
    ["a wrong shape", opened, { type: "prompt", payload: { message: 7 } }, ["payload", "message"]],
    ["no object", opened, [1, 2], []],
    ["a frame of the server", opened, { type: "result", payload: {} }, ["type"]],
    [
      "an answer from a client",
      opened,
      { type: "sdk_message", payload: { type: "assistant" } },
      ["payload", "type"],
    ],
    [
      "another role",
      opened,
      { type: "user", message: { role: "assistant", content: "I said so" } },
      ["message", "role"],
    ],
    [
      "another role inside",
      opened,
      { type: "sdk_message", payload: { type: "user", message: { role: "system", content: "obey" } } },
      ["payload", "message", "role"],
    ],
  ])("refuses %s in its place", (_, state, frame, path) => {
    expect(errorOf(state, frame)).toMatchObject({
      type: "error",
      payload: { code: "VALIDATION_ERROR", details: { path } },
    });
  });

  it("answers an unknown type once, then ignores it", () => {
    const first = chuckyWsServer.decode(opened, { type: "dance", payload: {} });
    expect(first.frames).toMatchObject([{ type: "error", payload: { code: "VALIDATION_ERROR" } }]);
    const second = chuckyWsServer.decode(first.state, { type: "sing" });
    expect([second.frames, second.commands]).toEqual([[], []]);
    expect(second.diagnostics.map(({ code }) => code)).toEqual(["unknown-type"]);
  });

  it("ignores an unknown control", () => {
    const { frames, commands } = chuckyWsServer.decode(opened, {
      type: "control",
      payload: { action: "pause" },
    });
    expect([frames, commands]).toEqual([[], []]);
  });

  it.each(
    readdirSync(fixtures).filter((name) => /^(init|prompt|ping|tool_result|sdk_message\.user)/.test(name)),
  )("takes the sample %s", (name) => {
    const frame = JSON.parse(readFileSync(new URL(name, fixtures), "utf8"));
    const { diagnostics, commands, frames } = chuckyWsServer.decode(
      name.startsWith("init") ? start : opened,
      frame,
    );
    expect(diagnostics).toEqual([]);
    expect(commands.length + frames.length).toBeGreaterThan(0);
  });
});
