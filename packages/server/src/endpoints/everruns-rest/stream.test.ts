import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventSchema } from "@colloquy/schema/everruns-rest";
import { createDemoAgent, createSqliteStore } from "@colloquy/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Everruns, type StreamFrame, startEverruns, text } from "../../../test/everruns.ts";

let server: Everruns;
beforeAll(async () => {
  server = await startEverruns();
});
afterAll(() => server.close());

const idOf = (frame: StreamFrame) => String(frame.data.id);
const stored = (frames: readonly StreamFrame[]) => frames.filter(({ data }) => "sequence" in data);

async function newSession(body: object = {}): Promise<string> {
  const { body: session } = await server.call("POST", "/v1/sessions", body);
  return `/v1/sessions/${session.id}`;
}

async function sayAll(path: string, ...words: readonly string[]): Promise<void> {
  for (const each of words) await server.call("POST", `${path}/messages?wait=true`, text(each));
}

describe("a stream", () => {
  it("greets, replays everything and goes on live", async () => {
    const path = await newSession();
    await sayAll(path, "hello");
    const reader = await server.stream(`${path}/sse`);
    expect(reader.response.headers.get("content-type")).toBe("text/event-stream");
    const replayed = await reader.untilEvent("session.idled");
    expect(replayed[0]).toEqual({ event: "connected", id: undefined, data: { status: "connected" } });
    expect(stored(replayed).map(({ data }) => data.sequence)).toEqual(
      stored(replayed).map((_, index) => index + 1),
    );
    await server.call("POST", `${path}/messages`, text("again"));
    const live = await reader.until(({ event }, ...rest) => event === "turn.completed" && rest.length === 0);
    expect(live.length).toBeGreaterThan(0);
    await reader.close();
  });

  it("carries whole events: `id` only on stored ones, `event` is the type, every one fits the schema", async () => {
    const path = await newSession();
    const reader = await server.stream(`${path}/sse`);
    await reader.untilEvent("session.started");
    await server.call("POST", `${path}/messages`, text("/think tides"));
    const frames = (await reader.untilEvent("session.idled")).slice(1);
    for (const frame of frames) {
      expect(frame.data.type).toBe(frame.event);
      expect(frame.id).toBe("sequence" in frame.data ? frame.data.id : undefined);
      expect(eventSchema.parse(frame.data)).toEqual(frame.data);
    }
    const deltas = frames.filter(({ event }) => event === "output.message.delta");
    expect(deltas.length).toBeGreaterThan(0);
    const last = deltas.at(-1)?.data.data as { accumulated: string };
    const said = deltas.map(({ data }) => (data.data as { delta: string }).delta).join("");
    expect(said).toBe(last.accumulated);
    await reader.close();
  });

  it("goes on at any event without a gap or a repetition", async () => {
    const path = await newSession();
    await sayAll(path, "hello", "/tool calc 2+3", "/fail");
    const { body } = await server.call("GET", `${path}/events`);
    const ids = (body.data as { id: string }[]).map(({ id }) => id);
    const last = ids.at(-1);
    for (const [index, id] of ids.slice(0, -1).entries()) {
      const reader = await server.stream(`${path}/sse?since_id=${id}`);
      const frames = await reader.until((frame) => frame.data.id === last);
      expect(frames.slice(1).map(idOf)).toEqual(ids.slice(index + 1));
      await reader.close();
    }
  });

  it("goes on at an ephemeral event", async () => {
    const path = await newSession();
    const reader = await server.stream(`${path}/sse`);
    await server.call("POST", `${path}/messages`, text("/long 40"));
    const frames = await reader.untilEvent("session.idled");
    const delta = frames.find(({ event }) => event === "output.message.delta");
    await reader.close();
    const resumed = await server.stream(`${path}/sse?since_id=${delta && idOf(delta)}`);
    const rest = await resumed.untilEvent("session.idled");
    const after = stored(frames.slice(frames.indexOf(delta as StreamFrame)));
    expect(rest.slice(1).map(idOf)).toEqual(after.map(idOf));
    await resumed.close();
  });

  it("takes an id from elsewhere for its place in time", async () => {
    const path = await newSession();
    await sayAll(path, "hello");
    const past = await server.stream(`${path}/sse?since_id=event_${"0".repeat(32)}`);
    expect((await past.untilEvent("session.idled"))[1]?.event).toBe("session.started");
    await past.close();
  });

  it("shows only the wanted types", async () => {
    const path = await newSession();
    await sayAll(path, "hello");
    const reader = await server.stream(
      `${path}/sse?types=turn.started&types=turn.completed&types=session.idled&exclude=turn.started`,
    );
    const frames = await reader.untilEvent("session.idled");
    expect(frames.map(({ event }) => event)).toEqual(["connected", "turn.completed", "session.idled"]);
    await reader.close();
  });

  it("tells all streams of a session the same", async () => {
    const path = await newSession();
    const readers = await Promise.all([1, 2, 3].map(() => server.stream(`${path}/sse`)));
    await server.call("POST", `${path}/messages`, text("/tool calc 1+1"));
    const all = await Promise.all(readers.map((reader) => reader.untilEvent("session.idled")));
    const [first, ...others] = all.map((frames) => stored(frames));
    for (const other of others) expect(other).toEqual(first);
    for (const reader of readers) await reader.close();
  });

  it("ends when its session is deleted in mid-turn", async () => {
    const path = await newSession();
    const reader = await server.stream(`${path}/sse`);
    await server.call("POST", `${path}/messages`, text("hello"));
    await reader.untilEvent("output.message.completed");
    expect((await server.call("DELETE", path)).status).toBe(204);
    await reader.ended();
    expect((await server.call("GET", path)).status).toBe(404);
  });
});

describe("a joining reader", () => {
  it("gets what an unfinished message has shown, and only what it has not seen", async () => {
    const slow = await startEverruns({
      agent: createDemoAgent({ pauseMs: 2 }),
    });
    const { body: session } = await slow.call("POST", "/v1/sessions", {});
    const path = `/v1/sessions/${session.id}`;
    const first = await slow.stream(`${path}/sse`);
    await slow.call("POST", `${path}/messages`, text("/long 60"));
    const seen = await first.untilEvent("output.message.delta");
    const cursor = seen.at(-1) as StreamFrame;
    await first.close();
    const second = await slow.stream(`${path}/sse?since_id=${idOf(cursor)}`);
    const rest = await second.untilEvent("output.message.completed");
    const pieces = [cursor, ...rest.filter(({ event }) => event === "output.message.delta")];
    const deltas = pieces.map(({ data }) => data.data as { delta: string; accumulated: string });
    const completed = rest.at(-1)?.data.data as { message: { content: { text: string }[] } };
    expect(
      deltas[0]?.accumulated +
        deltas
          .slice(1)
          .map(({ delta }) => delta)
          .join(""),
    ).toBe(completed.message.content[0]?.text);
    await second.close();
    await slow.close();
  });
});

describe("the end of a stream", () => {
  it("is announced alone, after a pause, when the connection is old", async () => {
    const agent = createDemoAgent({ pauseMs: 2 });
    const short = await startEverruns({ agent }, { cycleMs: 200, pauseMs: 60 });
    const { body: session } = await short.call("POST", "/v1/sessions", {});
    await short.call("POST", `/v1/sessions/${session.id}/messages`, text("/long 1000"));
    const reader = await short.stream(`/v1/sessions/${session.id}/sse`);
    const frames = await reader.ended();
    expect(frames.at(-1)).toEqual({
      event: "disconnecting",
      id: undefined,
      data: { reason: "connection_cycle", retry_ms: 100 },
    });
    const goodbye = reader.chunks.findIndex((chunk) => chunk.text.includes("disconnecting"));
    expect(reader.chunks[goodbye]?.text.startsWith("event: disconnecting")).toBe(true);
    const [before, last] = reader.chunks.slice(goodbye - 1, goodbye + 1);
    expect(before?.text).toContain("output.message.delta");
    expect((last?.at ?? 0) - (before?.at ?? 0)).toBeGreaterThan(40);
    await short.close();
  });

  it("is announced when the server stops", async () => {
    const stopping = await startEverruns();
    const { body: session } = await stopping.call("POST", "/v1/sessions", {});
    const reader = await stopping.stream(`/v1/sessions/${session.id}/sse`);
    await reader.untilEvent("session.started");
    const [frames] = await Promise.all([reader.ended(), stopping.close()]);
    expect(frames.at(-1)?.data).toMatchObject({ reason: "shutdown" });
  });

  it("beats while nothing happens", async () => {
    const quick = await startEverruns({}, { heartbeatMs: 10, cycleMs: 100 });
    const { body: session } = await quick.call("POST", "/v1/sessions", {});
    const reader = await quick.stream(`/v1/sessions/${session.id}/sse`);
    await reader.ended();
    expect(reader.chunks.map((chunk) => chunk.text).join("")).toContain(": heartbeat\n\n");
    await quick.close();
  });
});

describe("too many streams", () => {
  it("are refused with a problem", async () => {
    const small = await startEverruns({ limits: { streamsPerSession: 1 } });
    const { body: session } = await small.call("POST", "/v1/sessions", {});
    const path = `/v1/sessions/${session.id}/sse`;
    const reader = await small.stream(path);
    const refused = await small.call("GET", path);
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("30");
    expect(refused.body).toMatchObject({ code: "rate_limited", retry_after_seconds: 30 });
    await reader.close();
    await small.close();
  });
});

describe("a log that is told again", () => {
  it("has the same ids and sequences after a restart, and streams go on over it", async () => {
    const directory = mkdtempSync(join(tmpdir(), "everruns-"));
    const start = () => startEverruns({ store: createSqliteStore({ directory }) });
    const first = await start();
    const { body: session } = await first.call("POST", "/v1/sessions", {});
    const path = `/v1/sessions/${session.id}`;
    await first.call("POST", `${path}/messages?wait=true`, text("/tool calc 2+3"));
    const before = await first.call("GET", `${path}/events`);
    await first.close();

    const second = await start();
    expect((await second.call("GET", `${path}/events`)).body).toEqual(before.body);
    const last = (before.body.data as { id: string }[]).at(-1);
    await second.call("POST", `${path}/messages?wait=true`, text("hello"));
    const reader = await second.stream(`${path}/sse?since_id=${last?.id}`);
    const frames = await reader.untilEvent("session.idled");
    expect(frames[1]?.data).toMatchObject({
      type: "input.message",
      sequence: (before.body.data as unknown[]).length + 1,
    });
    await reader.close();
    await second.close();
    rmSync(directory, { recursive: true });
  });

  it("is read from checkpoints, with the same result", async () => {
    const path = await newSession();
    for (let turn = 0; turn < 60; turn += 1) await sayAll(path, `hello ${turn}`);
    const { body } = await server.call("GET", `${path}/events`);
    const all = body.data as { id: string; sequence: number }[];
    expect(all.map(({ sequence }) => sequence)).toEqual(all.map((_, index) => index + 1));
    for (const from of [100, 300, 500, all.length - 2]) {
      const rest = await server.call("GET", `${path}/events?after_sequence=${from}`);
      expect(rest.body.data).toEqual(all.slice(from));
      const reader = await server.stream(`${path}/sse?since_id=${all[from - 1]?.id}`);
      const frames = await reader.until((frame) => frame.data.id === all.at(-1)?.id);
      expect(frames.slice(1).map(idOf)).toEqual(all.slice(from).map(({ id }) => id));
      await reader.close();
    }
  });
});

describe("a slow reader", () => {
  it("is waited for and misses nothing", async () => {
    const strict = await startEverruns({ limits: { slowBytes: 1 } });
    const { body: session } = await strict.call("POST", "/v1/sessions", {});
    const path = `/v1/sessions/${session.id}`;
    const reader = await strict.stream(`${path}/sse`);
    for (let turn = 0; turn < 60; turn += 1)
      await strict.call("POST", `${path}/messages?wait=true`, text("/long 100"));
    const { body } = await strict.call("GET", `${path}/events`);
    const ids = (body.data as { id: string }[]).map(({ id }) => id);
    const frames = await reader.until((frame) => frame.data.id === ids.at(-1));
    expect(stored(frames).map(idOf)).toEqual(ids);
    // Long enough to be read in pages, and from a checkpoint.
    expect(ids.length).toBeGreaterThan(2 * 256);
    const page = async (query: string) => {
      const { body: found, headers } = await strict.call("GET", `${path}/events?${query}`);
      return {
        ids: (found.data as { id: string }[]).map(({ id }) => id),
        total: headers.get("x-total-count"),
      };
    };
    const total = String(ids.length);
    expect(await page("limit=3")).toEqual({ ids: ids.slice(-3), total });
    expect(await page("limit=3&after_sequence=300")).toEqual({ ids: ids.slice(-3), total });
    expect(await page("after_sequence=300")).toEqual({ ids: ids.slice(300), total: null });
    expect(await page(`limit=9&after_sequence=${ids.length - 2}`)).toEqual({ ids: ids.slice(-2), total });
    await reader.close();
    await strict.close();
  });
});
