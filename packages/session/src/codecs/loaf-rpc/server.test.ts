import { calls, serverFrameSchema } from "@colloquy/schema/loaf-rpc";
import {
  initialClientState,
  initialServerState,
  loafRpcClient,
  loafRpcServer,
  readLine,
  unknownSession,
} from "@colloquy/session/loaf-rpc";
import { describe, expect, it } from "vitest";
import { samples } from "../../../../../tests/support/samples.ts";
import { loafFacts } from "../../../test/loaf-facts.ts";

const start = initialServerState(Date.parse("2026-11-20T09:00:00.311Z"), loafFacts);
const session_id = "1f0f2a50-6a0e-4d3b-9c55-0f6f3d6f1a01";
const call = (method: string, params?: unknown) => ({
  jsonrpc: "2.0",
  id: 1,
  method,
  ...(params !== undefined && { params }),
});
const ask = (method: string, params?: unknown) => loafRpcServer.decode(start, call(method, params));
const errorOf = (method: string, params?: unknown) => {
  const [reply] = ask(method, params).frames;
  return reply && "error" in reply ? { ...reply.error, ...reply.error.data } : undefined;
};

interface Line {
  readonly dir: "c2s" | "s2c";
  readonly raw?: string;
  readonly frame?: unknown;
}

describe("decode of malformed input (§3)", () => {
  const [sample] = samples("loaf-rpc", ".jsonl").filter(({ name }) => name.startsWith("19"));
  const lines: Line[] = (sample?.text ?? "")
    .trimEnd()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

  /** What the server answers to each line of the sample; nobody knows the sessions in it. */
  function frames(line: Line): readonly unknown[] {
    const read = readLine(line.raw ?? JSON.stringify(line.frame));
    if (!read) return [];
    if ("refusal" in read) return [read.refusal];
    const { frames: given, commands } = loafRpcServer.decode(start, read.value);
    const unknown = commands.flatMap((command) =>
      "sessionId" in command ? [unknownSession(command.id, command.sessionId)] : [],
    );
    return [...given, ...unknown];
  }

  /** Texts of parse errors vary by engine, times by clock. */
  const told = (frame: unknown) =>
    JSON.parse(JSON.stringify(frame), (key, value) => {
      if (key === "message" && String(value).startsWith("parse error: ")) return "parse error";
      return key === "time" ? "now" : value;
    });

  it.skipIf(lines.length === 0)("answers sample 19 frame by frame", () => {
    const got = lines.filter(({ dir }) => dir === "c2s").flatMap(frames);
    const want = lines.flatMap(({ dir, frame }) => (dir === "s2c" ? [frame] : []));
    expect(got.map(told)).toEqual(want.map(told));
    for (const frame of got) expect(serverFrameSchema.parse(frame)).toEqual(frame);
  });

  it("repeats an id of any size as it was written (deviation, §2)", () => {
    const [reply] = loafRpcServer.decode(start, { ...call("system.ping"), id: 2n ** 60n }).frames;
    expect(reply).toMatchObject({ id: 2n ** 60n });
  });

  it("reads a line whatever is around it", () => {
    expect(readLine('\uFEFF  {"a":1} \r')).toEqual({ value: { a: 1 } });
    expect(readLine(" \r")).toBeUndefined();
  });
});

describe("parameters (§4.1)", () => {
  const must = (method: string, field: string, what: string) => ({
    code: -32602,
    reason: "invalid_params",
    field,
    message: `invalid params for ${method}: \`${field}\` must be ${what}`,
  });

  it.each<[string, unknown, object]>([
    ["session.send", { text: 1 }, must("session.send", "session_id", "a non-empty string")],
    ["session.send", { session_id: " ", text: 1 }, must("session.send", "session_id", "a non-empty string")],
    ["session.send", { session_id, text: 1, enqueue: 1 }, must("session.send", "text", "a string")],
    ["session.send", { session_id, enqueue: "true" }, must("session.send", "enqueue", "a boolean")],
    ["session.get", { session_id: 7 }, must("session.get", "session_id", "a non-empty string")],
    ["session.steer", { session_id, text: 5 }, must("session.steer", "text", "a non-empty string")],
    ["session.steer", { session_id, text: "  " }, must("session.steer", "text", "a non-empty string")],
    ["session.create", { title: 3 }, must("session.create", "title", "a string")],
    ["history.list", { limit: "2", cursor: "x" }, must("history.list", "limit", "a finite number")],
    ["history.get", { last: "yes" }, must("history.get", "last", "a boolean")],
    ["rpc.handshake", { strict: 1 }, must("rpc.handshake", "strict", "a boolean")],
    ["debug.set", { super_debug: null }, must("debug.set", "super_debug", "a boolean")],
    ["command.execute", { session_id }, must("command.execute", "raw_command", "a non-empty string")],
    ["auth.set.exa_key", { api_key: "" }, must("auth.set.exa_key", "api_key", "a non-empty string")],
    ["model.select", { model_id: "m" }, must("model.select", "provider", "a non-empty string")],
    [
      "model.select",
      { model_id: "m", provider: "acme" },
      { field: "provider", message: "provider must be openai, openrouter, or antigravity" },
    ],
    [
      "model.list",
      { provider: "acme" },
      { field: "provider", message: "provider must be one of: openai, openrouter, antigravity" },
    ],
  ])("%s refuses %j", (method, params, want) => {
    expect(errorOf(method, params)).toMatchObject(want);
    expect(ask(method, params).commands).toEqual([]);
  });

  it.each(["session.get", "session.send", "debug.set"])("%s demands an object", (method) => {
    for (const params of [undefined, null, [], "x"])
      expect(errorOf(method, params)).toEqual({
        code: -32602,
        message: `invalid params for ${method}: expected object`,
        data: { reason: "invalid_params" },
        reason: "invalid_params",
      });
  });

  it("takes null for every optional parameter, and missing ones", () => {
    expect(errorOf("session.create", null)).toBeUndefined();
    expect(errorOf("history.list", { limit: null, cursor: null })).toBeUndefined();
    expect(errorOf("session.send", { session_id, text: null, enqueue: null, images: null })).toBeUndefined();
    expect(errorOf("system.ping", ["ignored"])).toBeUndefined();
  });

  it("cuts and raises limit and cursor (§6.2)", () => {
    const page = (params: object) => ask("history.list", params).commands[0];
    expect(page({})).toMatchObject({ limit: 100, cursor: 0 });
    expect(page({ limit: 0, cursor: -1 })).toMatchObject({ limit: 100, cursor: 0 });
    expect(page({ limit: -3, cursor: 2.9 })).toMatchObject({ limit: 1, cursor: 2 });
  });

  it("refuses another version only when asked to be strict (§5)", () => {
    expect(errorOf("rpc.handshake", { protocol_version: "2" })).toBeUndefined();
    expect(errorOf("rpc.handshake", { protocol_version: " ", strict: true })).toBeUndefined();
    expect(errorOf("rpc.handshake", { protocol_version: "2", strict: true })).toMatchObject({
      code: -32602,
      reason: "unsupported_protocol_version",
      supported: "1.0.0",
    });
  });
});

describe("images (§10)", () => {
  const send = (images: unknown, text = "look") =>
    ask("session.send", { session_id, text, images }).commands[0];
  const png = "data:image/png;base64,aGVsbG8=";

  it("drops what is unusable without a word", () => {
    expect(send("ui.png")).toMatchObject({ commands: [{ content: [{ type: "text", text: "look" }] }] });
    expect(send(["ui.png", 7, null, {}, { path: " " }])).toMatchObject({ commands: [{ content: [{}] }] });
    expect(send(["ui.png"], "")).toMatchObject({
      commands: [],
      refusal: "session.send requires non-empty text or at least one image",
    });
  });

  it("takes both spellings, bytes before paths, and a hint before the type in the URL", () => {
    expect(send([{ dataUrl: png, mimeType: "image/GIF", path: "a.txt" }, { path: "~/b.JPG" }])).toMatchObject(
      {
        commands: [
          {
            content: [
              { type: "text" },
              { type: "image", mediaType: "image/gif", data: "aGVsbG8=", fileName: "a.txt" },
              { type: "image", mediaType: "image/jpeg", url: "~/b.JPG" },
            ],
          },
        ],
      },
    );
  });

  it.each<[object, string]>([
    [{ data_url: "data:image/bmp;base64,Qk0=" }, "unsupported image mime type: image/bmp"],
    [
      { data_url: "https://example.org/a.png" },
      "invalid image data_url. expected data:<mime>;base64,<payload>",
    ],
    [{ path: "notes.txt" }, "unsupported image type: .txt. supported: .png, .jpg, .jpeg, .webp, .gif"],
    [{ data_url: "data:image/png;base64," }, "image data is empty"],
    [{ data_url: `data:image/png;base64,${"A".repeat(11_184_812)}` }, "image is larger than 8388608 bytes"],
  ])("fails the turn of a picture it cannot use, which is no error of the request: %j", (image, failure) => {
    expect(send([{ data_url: png }, image])).toMatchObject({ commands: [], failure });
    expect(ask("session.send", { session_id, images: [image] }).frames).toEqual([]);
  });
});

describe("what the facts answer", () => {
  const resultOf = (method: string, params?: unknown) => ask(method, params).frames.at(-1);

  it.each(["auth.status", "onboarding.status", "state.get", "skills.list", "tools.list", "model.list"])(
    "%s",
    (method) => {
      const reply = resultOf(method);
      expect(serverFrameSchema.parse(reply)).toEqual(reply);
      expect(reply).toHaveProperty("result");
    },
  );

  it("names every method, sorted", () => {
    const { methods } = (resultOf("rpc.handshake") as { result: { methods: string[] } }).result;
    expect(methods).toEqual(calls.map(({ method }) => method.id).toSorted());
    for (const method of methods) expect(errorOf(method, {})?.code).not.toBe(-32601);
  });

  it.each(["auth.connect.openai", "auth.connect.antigravity"])("%s fails by events first", (method) => {
    const types = ask(method).frames.map((reply) => ("method" in reply ? reply.params.type : "error"));
    expect(types).toEqual(["auth.flow.started", "auth.flow.failed", "error"]);
  });

  it("says what it cannot do", () => {
    expect(errorOf("limits.get")).toMatchObject({ message: "limits requires at least one oauth provider" });
    expect(errorOf("model.openrouter.providers", { model_id: "m" })).toMatchObject({
      message: "openrouter api key is not configured",
    });
    expect(errorOf("auth.set.openrouter_key", { api_key: "k" })).toMatchObject({ code: -32603 });
  });

  it("selects a model for the process, with a level the model knows", () => {
    const params = { model_id: "gpt-5.1-codex", provider: "openai", thinking_level: "low" };
    const { frames, state, commands } = ask("model.select", params);
    expect(frames).toMatchObject([
      { params: { type: "state.changed", payload: { reason: "model_selected" } } },
      { result: { selected_model: "gpt-5.1-codex", selected_thinking: "MEDIUM" } },
    ]);
    expect(state.facts.model.selectedThinking).toBe("MEDIUM");
    expect(commands).toMatchObject([{ type: "model.select", sessionIds: [] }]);
    expect(errorOf("model.select", { ...params, model_id: "x" })).toMatchObject({
      message: "unknown model for provider openai: x",
    });
  });

  it("answers nothing after a shutdown", () => {
    const { state, frames } = ask("system.shutdown", { reason: "deploy" });
    expect(frames).toMatchObject([
      { params: { type: "state.changed", payload: { reason: "deploy" } } },
      { result: { accepted: true, reason: "deploy" } },
    ]);
    expect(loafRpcServer.decode(state, call("system.ping")).frames).toEqual([]);
  });
});

describe("decode after the client's encode", () => {
  const at = { ...initialClientState(0), sessionId: session_id };
  const text = [{ type: "text" as const, text: "hello" }];

  it.each([
    { type: "message.send" as const, content: text, whenBusy: "queue" },
    { type: "message.send" as const, content: text, whenBusy: "reject" },
    {
      type: "message.send" as const,
      content: [
        ...text,
        { type: "image" as const, mediaType: "image/png", data: "aGVsbG8=", fileName: "a.png" },
      ],
      whenBusy: "queue",
    },
    { type: "turn.steer" as const, content: text },
    { type: "turn.interrupt" as const, reason: "user" },
    { type: "queue.clear" as const },
  ])("gives the command back: $type", (command) => {
    const { frames } = loafRpcClient.encode(at, command);
    const calls = frames.flatMap(
      (frame) => loafRpcServer.decode(start, JSON.parse(JSON.stringify(frame))).commands,
    );
    expect(calls).toMatchObject([{ sessionId: session_id, commands: [command] }]);
  });
});
