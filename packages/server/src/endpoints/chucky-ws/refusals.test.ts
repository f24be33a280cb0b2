import { createMemoryStore } from "@colloquy/server";
import { SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { ask, type ChuckyClient, type Frame, saidBy } from "../../../test/chucky/chucky-client.ts";
import { startServer } from "../../../test/chucky/start-server.ts";

const isError = ({ type }: Frame) => type === "error";
const nobody = "7b1f6c2e-58c4-4f0b-9a6e-0d3f5a1c9e42";

/** The connection still serves a turn. */
async function expectAlive(client: ChuckyClient): Promise<void> {
  client.say(ask("still there?"));
  expect((await client.result()).payload).toMatchObject({ subtype: "success" });
}

describe("bad input", () => {
  const tooDeep = `{"type":"init","payload":{"env":${"[".repeat(100)}${"]".repeat(100)}}}`;

  it.each<[string, object | string, string]>([
    ["no JSON", "{nope", "not JSON"],
    ["JSON that is nested too deep", tooDeep, "nested more than 64 deep"],
    ["no object", "[]", "expected"],
    ["a second init", { type: "init", payload: {} }, "open already"],
    ["an unknown type", { type: "dance" }, "no frame of type dance"],
    ["a frame of the server", { type: "result", payload: {} }, "does not send result"],
    ["another role", { type: "user", message: { role: "assistant", content: "x" } }, "message.role"],
    ["a wrong shape", { type: "tool_result", payload: { callId: 7 } }, "payload.callId"],
  ])("refuses %s and goes on", async (_, frame, message) => {
    const client = await (await startServer()).client();
    await client.init();
    client.say(frame);
    const { payload } = await client.next(isError);
    expect(payload).toMatchObject({ code: "VALIDATION_ERROR", message: expect.stringContaining(message) });
    await expectAlive(client);
  });

  it("ignores a tool result nobody waits for", async () => {
    const client = await (await startServer()).client();
    await client.init();
    client.say({ type: "tool_result", payload: { callId: "nobody", result: { content: [] } } });
    await expectAlive(client);
    expect(client.frames.filter(isError)).toEqual([]);
  });

  it("refuses what comes before init and waits for it", async () => {
    const client = await (await startServer()).client();
    client.say(ask("hello"));
    expect((await client.next(isError)).payload).toMatchObject({ code: "VALIDATION_ERROR" });
    await client.init();
    await expectAlive(client);
  });

  it("tells the sender of an oversized frame and closes with 1009; others go on", async () => {
    const server = await startServer({ limits: { frameBytes: 2_000 } });
    const [client, other] = [await server.client(), await server.client()];
    await other.init();
    client.say(ask("x".repeat(3_000)));
    expect(await client.closed).toEqual({ code: 1009, reason: "VALIDATION_ERROR" });
    expect(client.frames.at(-1)?.payload).toMatchObject({ message: expect.stringContaining("2000 bytes") });
    await expectAlive(other);
  });

  it("closes with 1009 on a frame too large to be read", async () => {
    const server = await startServer({ limits: { frameBytes: 2_000 } });
    const client = await server.client();
    client.say(ask("x".repeat(50_000)));
    expect(await client.closed).toMatchObject({ code: 1009 });
  });

  it("tells when too many turns wait", async () => {
    const client = await (await startServer()).client();
    await client.init({ tools: [{ name: "crane", description: "", inputSchema: {}, executeIn: "client" }] });
    client.say(ask("/client crane"));
    for (let count = 0; count < 40; count += 1) client.say(ask("more"));
    expect((await client.next(isError)).payload).toMatchObject({ code: "RATE_LIMIT" });
  });

  it("keeps a hundred sessions apart while one of them misbehaves", async () => {
    const server = await startServer();
    const rude = await server.client();
    const clients = await Promise.all(Array.from({ length: 100 }, () => server.client()));
    const answers = await Promise.all(
      clients.map(async (client, number) => {
        await client.init();
        rude.say(`{"type":${number}`);
        client.say(ask(`number ${number}.`));
        return (await client.result()).payload?.text;
      }),
    );
    for (const [number, text] of answers.entries()) expect(text).toContain(`number ${number}.`);
  });
});

describe("sessions that cannot be had", () => {
  it.each([
    ["unknown", { sessionId: nobody }],
    ["no id at all", { sessionId: "yesterday" }],
    ["cut", { sessionId: nobody, resumeSessionAt: "m" }],
  ])("are refused in place of ready: %s", async (_, payload) => {
    const client = await (await startServer()).client();
    client.say({ type: "init", payload });
    expect(await client.closed).toEqual({ code: 4404, reason: "SESSION_ERROR" });
    expect(client.frames.map(({ type }) => type)).toEqual(["control", "error"]);
  });

  it("is refused when it has as many connections as it may", async () => {
    const server = await startServer({ limits: { streamsPerSession: 1 } });
    const sessionId = await (await server.client()).init();
    const second = await server.client();
    second.say({ type: "init", payload: { sessionId } });
    expect(await second.closed).toEqual({ code: 4003, reason: "CONCURRENCY_LIMIT" });
  });
});

describe("tokens", () => {
  const secret = "a secret of the project, long enough";
  const budget = { ai: 1, compute: 1, window: "day", windowStart: "2026-01-01T00:00:00Z" };
  const token = (sub: string, more: object = {}) =>
    new SignJWT({ sub, iss: "p", budget, ...more })
      .setProtectedHeader({ alg: "HS256", typ: "JWT" })
      .setExpirationTime("1h")
      .sign(new TextEncoder().encode(secret));

  it.each([
    ["none", ""],
    ["a bad one", "?token=a.b.c"],
  ])("refuses %s with an error frame and 4001", async (_, query) => {
    const client = await (await startServer({ tokenSecret: secret })).client(query);
    expect(await client.closed).toEqual({ code: 4001, reason: "AUTHENTICATION_ERROR" });
    expect(client.frames.map(({ type, payload }) => [type, payload?.code])).toEqual([
      ["error", "AUTHENTICATION_ERROR"],
    ]);
  });

  it("settle what the client gets", async () => {
    const server = await startServer({ tokenSecret: secret });
    const client = await server.client(`?token=${await token("u1", { sdkConfig: { model: "theirs" } })}`);
    await client.init({ model: "mine" });
    expect(client.frames.at(-1)?.payload?.data).toMatchObject({ model: "theirs" });
  });

  it("keep sessions of others out of reach, and out of `continue`", async () => {
    const server = await startServer({ tokenSecret: secret });
    const sessionId = await (await server.client(`?token=${await token("u1")}`)).init();
    const query = `?token=${await token("u2")}`;
    const stranger = await server.client(query);
    stranger.say({ type: "init", payload: { sessionId } });
    expect(await stranger.closed).toEqual({ code: 4404, reason: "SESSION_ERROR" });
    expect(await (await server.client(query)).init({ continue: true })).not.toBe(sessionId);
  });
});

describe("a slow reader", () => {
  it("waits for its cursor and misses nothing", async () => {
    const server = await startServer({ limits: { slowBytes: 1 } });
    const client = await server.client();
    await client.init();
    client.pause();
    for (let turn = 0; turn < 5; turn += 1) client.say(ask("/long 3000"));
    client.resume();
    for (let turn = 0; turn < 5; turn += 1) {
      const from = client.frames.length;
      const { payload } = await client.result();
      expect(from).toBeGreaterThan(0);
      expect(String(payload?.text).split(" ").length).toBe(3_000);
    }
    const ends = client.frames.flatMap(({ type }, place) => (type === "result" ? [place] : []));
    const starts = [0, ...ends.map((place) => place + 1)];
    for (const [turn, end] of ends.entries()) {
      expect(saidBy(client.frames.slice(starts[turn], end))).toBe(client.frames[end]?.payload?.text);
    }
  });
});

describe("shutdown", () => {
  it("says so and closes with 1001", async () => {
    const server = await startServer({ store: createMemoryStore() });
    const client = await server.client();
    await client.init();
    await server.close();
    expect(await client.closed).toEqual({ code: 1001, reason: "SESSION_ERROR" });
    expect(client.frames.at(-1)?.type).toBe("error");
  });
});
