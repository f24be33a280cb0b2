import { serverFrameSchema } from "@colloquy/schema/chucky-ws";
import { createDemoAgent } from "@colloquy/server";
import { describe, expect, it } from "vitest";
import { ask, type Frame, saidBy } from "../../../test/chucky/chucky-client.ts";
import { startServer } from "../../../test/chucky/start-server.ts";

const typesOf = (frames: readonly Frame[]) =>
  frames.map(({ type, payload }) => [type, payload?.action ?? payload?.subtype].filter(Boolean).join(" "));

const crane = {
  tools: [{ name: "crane", description: "Tells.", inputSchema: { type: "object" }, executeIn: "client" }],
};
const craneIsFree = (callId: unknown) => ({
  type: "tool_result",
  payload: { callId, result: { content: [{ type: "text", text: "free" }] } },
});
const isToolCall = ({ type }: Frame) => type === "tool_call";

describe("a connection", () => {
  it("is ready at once, again after init, and then says what the session is", async () => {
    const client = await (await startServer()).client();
    await client.init({ model: "demo-2" });
    expect(typesOf(client.frames)).toEqual(["control ready", "control ready", "control session_info"]);
    expect(client.frames[2]?.payload?.data).toMatchObject({
      state: "ready",
      model: "demo-2",
      messageCount: 0,
    });
  });

  it("streams an answer and ends it with one result", async () => {
    const client = await (await startServer()).client();
    const sessionId = await client.init();
    client.say(ask("hello"));
    const result = await client.result();
    expect(result.payload).toMatchObject({ subtype: "success", session_id: sessionId });
    expect(saidBy(client.frames)).toBe(result.payload?.text);
    expect(saidBy(client.frames)).toContain("You said: hello");
    for (const frame of client.frames) expect(serverFrameSchema.parse(frame)).toEqual(frame);
  });

  it("runs queued turns one after another", async () => {
    const client = await (await startServer()).client();
    await client.init();
    for (const text of ["one", "two", "three"]) client.say(ask(text));
    const answers = [await client.result(), await client.result(), await client.result()];
    expect(answers.map(({ payload }) => /said: (\w+)/.exec(String(payload?.text))?.[1])).toEqual([
      "one",
      "two",
      "three",
    ]);
  });

  it("asks for a client tool and goes on with its result", async () => {
    const client = await (await startServer()).client();
    await client.init(crane);
    client.say(ask('/client crane {"number":4}'));
    const { payload } = await client.next(isToolCall);
    expect(payload).toMatchObject({ name: "crane", toolName: "crane", input: { number: 4 } });
    expect(payload?.callId).toBe(payload?.id);
    client.say(craneIsFree(payload?.callId));
    expect((await client.result()).payload?.text).toContain("crane says: free");
  });

  it("answers a ping while a turn waits for a tool", async () => {
    const client = await (await startServer()).client();
    await client.init(crane);
    client.say(ask("/client crane"));
    const { payload } = await client.next(isToolCall);
    client.say({ type: "ping", payload: { timestamp: 7 } });
    expect(await client.next(({ type }) => type === "pong")).toEqual({
      type: "pong",
      payload: { timestamp: 7 },
    });
    client.say(craneIsFree(payload?.id));
    await client.result();
  });

  it("serves a prompt without init as a session of one turn", async () => {
    const client = await (await startServer()).client();
    client.say({ type: "prompt", payload: { message: "ping?" } });
    expect(await client.closed).toEqual({ code: 1000, reason: "" });
    expect(typesOf(client.frames)[0]).toBe("control ready");
    expect(typesOf(client.frames).filter((type) => !type.startsWith("sdk_message"))).toEqual([
      "control ready",
      ...client.frames
        .filter(({ payload }) => payload?.action === "session_info")
        .map(() => "control session_info"),
      "result success",
    ]);
  });

  it("ends with a failed turn's result and no error", async () => {
    const client = await (await startServer()).client();
    await client.init();
    client.say(ask("/fail"));
    expect((await client.result()).payload).toMatchObject({ subtype: "error" });
    expect(client.frames.filter(({ type }) => type === "error")).toEqual([]);
  });

  it("lets its turns end after end_input, says so and closes", async () => {
    const client = await (await startServer()).client();
    await client.init();
    client.say(ask("one"));
    client.say(ask("two"));
    client.say({ type: "control", payload: { action: "end_input" } });
    expect(await client.closed).toEqual({ code: 1000, reason: "" });
    expect(typesOf(client.frames).filter((type) => type.startsWith("result")).length).toBe(2);
    expect(typesOf(client.frames).at(-1)).toBe("control close");
  });

  it("stops the running turn when the client closes", async () => {
    const server = await startServer({ agent: createDemoAgent({ pauseMs: 20 }) });
    const [client, witness] = [await server.client(), await server.client()];
    const sessionId = await client.init();
    await witness.init({ sessionId });
    client.say(ask("/slow"));
    await witness.next(({ payload }) => payload?.subtype === "text");
    client.say({ type: "control", payload: { action: "close" } });
    expect(await client.closed).toEqual({ code: 1000, reason: "" });
    expect((await witness.result()).payload).toMatchObject({ subtype: "interrupted" });
  });
});

describe("dialects", () => {
  const flatUser = { type: "user", session_id: "unknown", message: { role: "user", content: "hello" } };

  it("answers the first TypeScript client in its deltas", async () => {
    const client = await (await startServer()).client();
    await client.init();
    client.say({ type: "sdk_message", payload: { type: "user_message", content: "hello" } });
    await client.result();
    const kinds = client.frames
      .filter(({ type }) => type === "sdk_message")
      .map(({ payload }) => payload?.type);
    expect(new Set(kinds)).toEqual(new Set(["content_block_delta"]));
  });

  it("answers flat clients in whole messages, and in pieces when asked", async () => {
    const server = await startServer();
    const [whole, pieces] = [await server.client(), await server.client()];
    await whole.init();
    await pieces.init({ includePartialMessages: true });
    whole.say(flatUser);
    pieces.say(flatUser);
    expect(await whole.result()).toMatchObject({ type: "result", subtype: "success", num_turns: 1 });
    await pieces.result();
    expect(
      typesOf(whole.frames)
        .slice(3)
        .filter((type) => type !== "control session_info"),
    ).toEqual(["system", "assistant", "result"]);
    expect(typesOf(pieces.frames)).toContain("stream_event");
  });

  it("wraps the result for the Python client and keeps the session over prompts", async () => {
    const client = await (await startServer()).client("?type=prompt");
    await client.init();
    const prompt = (message: string) => ({ type: "prompt", payload: { message, options: { maxTurns: 4 } } });
    client.say(prompt("hello"));
    expect(await client.result()).toMatchObject({ type: "sdk_message", payload: { subtype: "success" } });
    client.say(prompt("what did I say?"));
    expect((await client.result()).payload?.result).toContain("hello");
  });
});

describe("a session with several connections", () => {
  it("is resumed under its id, in both spellings, and remembers", async () => {
    const server = await startServer();
    const first = await server.client();
    const sessionId = await first.init();
    first.say(ask("the tide"));
    await first.result();
    first.vanish();
    const again = await server.client();
    expect(await again.init({ sessionId: `session_${sessionId.replaceAll("-", "")}` })).toBe(sessionId);
    again.say(ask("what did I say?"));
    expect((await again.result()).payload?.text).toContain("the tide");
  });

  it("shows every turn to all of them", async () => {
    const server = await startServer();
    const clients = await Promise.all([server.client(), server.client(), server.client()]);
    const sessionId = await clients[0]?.init();
    await clients[1]?.init({ sessionId });
    await clients[2]?.init({ sessionId });
    clients[0]?.say(ask("hello"));
    const results = await Promise.all(clients.map((client) => client.result()));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(new Set(clients.map(({ frames }) => saidBy(frames))).size).toBe(1);
  });

  it("shows a running turn from its start to who comes back, and asks again for what is open", async () => {
    const server = await startServer();
    const first = await server.client();
    const sessionId = await first.init(crane);
    first.say(ask("/client crane"));
    const call = await first.next(isToolCall);
    first.vanish();
    const again = await server.client();
    await again.init({ sessionId, ...crane });
    expect(await again.next(isToolCall)).toEqual(call);
    expect(saidBy(again.frames)).toBe("Please run crane for me.");
    again.say(craneIsFree(call.payload?.id));
    expect((await again.result()).payload?.text).toContain("free");
    expect(again.frames.filter(isToolCall).length).toBe(1);
  });

  it("asks only those for a tool who offer it, and those who offer none", async () => {
    const server = await startServer();
    const [owner, other, any] = await Promise.all([server.client(), server.client(), server.client()]);
    const sessionId = await owner.init(crane);
    await other.init({ sessionId, tools: [{ ...crane.tools[0], name: "lock" }] });
    await any.init({ sessionId });
    owner.say(ask("/client crane"));
    const call = await owner.next(isToolCall);
    expect(await any.next(isToolCall)).toEqual(call);
    any.say(craneIsFree(call.payload?.id));
    await other.result();
    expect(other.frames.filter(isToolCall)).toEqual([]);
  });

  it("branches under a new id and leaves the original alone", async () => {
    const server = await startServer();
    const first = await server.client();
    const sessionId = await first.init();
    first.say(ask("the tide"));
    await first.result();
    const branch = await server.client();
    expect(await branch.init({ sessionId, forkSession: true })).not.toBe(sessionId);
    branch.say(ask("what did I say?"));
    expect((await branch.result()).payload?.text).toContain("the tide");
    expect(first.frames.filter(({ type }) => type === "result").length).toBe(1);
  });

  it("goes on with the newest one", async () => {
    const server = await startServer();
    const sessionId = await (await server.client()).init();
    expect(await (await server.client()).init({ continue: true })).toBe(sessionId);
  });
});
