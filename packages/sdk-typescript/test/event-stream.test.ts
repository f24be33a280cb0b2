import { DecodeError, NotFoundError, type ReconnectReason } from "@colloquy/client";
import { createEverrunsClient, type Event, isKnownEvent } from "@colloquy/client/everruns-rest";
import { describe, expect, it } from "vitest";
import { answerJson, type Handler, startServer } from "./http-server.ts";
import { event, eventId, sessionId } from "./samples.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const frameOf = (value: { type: string; id: string }) =>
  `event: ${value.type}\r\nid: ${value.id}\r\nretry: 0\r\ndata: ${JSON.stringify(value)}\r\n\r\n`;
const connected = 'event: connected\nretry: 0\ndata: {"status":"connected"}\n\n';
const disconnecting = 'event: disconnecting\nretry: 0\ndata: {"reason":"connection_cycle","retry_ms":0}\n\n';
const log = [1, 2, 3].map(event);
const after = (id: string | null) => log.filter((one) => id === null || one.id > id);
const openStream = { "content-type": "text/event-stream" };

/** A body that breaks behind its bytes, when they have been read. */
function breakingOff(bytes: Uint8Array): ReadableStream<Uint8Array> {
  const pieces = bytes.length > 0 ? [bytes] : [];
  return new ReadableStream({
    pull(controller) {
      const piece = pieces.shift();
      if (piece) controller.enqueue(piece);
      else controller.error(new TypeError("terminated"));
    },
  });
}

/** Reads events until the log is complete. */
async function readLog(stream: AsyncIterable<Event>): Promise<readonly Event[]> {
  const events: Event[] = [];
  for await (const one of stream) {
    events.push(one);
    if (one.id === log.at(-1)?.id) break;
  }
  return events;
}

async function withStream<T>(
  handler: Handler,
  use: (
    client: ReturnType<typeof createEverrunsClient>,
    cursors: () => readonly (string | null)[],
  ) => Promise<T>,
): Promise<T> {
  await using server = await startServer(handler);
  const client = createEverrunsClient({ baseUrl: server.url, maxRetries: 0 });
  return await use(client, () => server.requests.map(({ query }) => query.get("since_id")));
}

describe("events.stream", () => {
  const whole = encode(`\uFEFF: hello\n\n${connected}${log.map(frameOf).join("")}`);

  it(`gives every event once and in order, wherever the ${whole.length} bytes of a stream are cut`, async () => {
    for (let cut = 0; cut <= whole.length; cut += 1) {
      let connection = 0;
      const fetch = async (url: string) => {
        connection += 1;
        const since = new URL(url).searchParams.get("since_id");
        const body =
          connection === 1
            ? breakingOff(whole.subarray(0, cut))
            : connected + after(since).map(frameOf).join("");
        return new Response(body, { headers: openStream });
      };
      const client = createEverrunsClient({ baseUrl: "http://localhost", fetch });
      const got = await readLog(client.events.stream(sessionId, {}, { reconnectDelayMs: 0 }));
      expect(got, `cut behind byte ${cut}`).toEqual(log);
    }
  }, 30_000);

  it("goes on when the server breaks the connection", async () => {
    const cuts = Array.from({ length: 20 }, (_, index) => Math.floor((whole.length * index) / 19));
    const cutAlready = new Set<string>();
    const serve: Handler = ({ path, query }, response) => {
      const [, , , cut = ""] = path.split("/");
      response.writeHead(200, openStream);
      if (cutAlready.has(cut))
        return void response.write(connected + after(query.get("since_id")).map(frameOf).join(""));
      cutAlready.add(cut);
      response.flushHeaders();
      response.write(whole.subarray(0, Number(cut)), () => response.destroy());
    };
    await withStream(serve, async (client) => {
      const read = (cut: number) => readLog(client.events.stream(String(cut), {}, { reconnectDelayMs: 0 }));
      expect(await Promise.all(cuts.map(read))).toEqual(cuts.map(() => log));
    });
  });

  it("reads a stream that arrives byte by byte", async () => {
    const serve: Handler = async (_, response) => {
      response.writeHead(200, openStream);
      for (const byte of whole) await new Promise((resolve) => response.write(Uint8Array.of(byte), resolve));
    };
    await withStream(serve, async (client) => {
      expect(await readLog(client.events.stream(sessionId))).toEqual(log);
    });
  });

  it("drops events that the server repeats, but none without an id", async () => {
    const fleeting = {
      ...event(9),
      type: "output.message.delta",
      data: { turn_id: `turn_${"0".repeat(32)}`, delta: "a", accumulated: "a" },
    };
    const glimpse = `event: output.message.delta\ndata: ${JSON.stringify(fleeting)}\n\n`;
    let connection = 0;
    const serve: Handler = (_, response) => {
      connection += 1;
      const frames = connection === 1 ? [1, 2] : [2, 3];
      const text = frames.map((number) => frameOf(event(number)) + glimpse).join("");
      response.writeHead(200, openStream).end(connected + text);
    };
    await withStream(serve, async (client, cursors) => {
      const got = await readLog(client.events.stream(sessionId));
      expect(got.map(({ id }) => id)).toEqual([1, 9, 2, 9, 9, 3].map(eventId));
      expect(cursors()).toEqual([null, eventId(2)]);
    });
  });

  it("connects again at once and without counting when the server has said so", async () => {
    let connection = 0;
    const reasons: ReconnectReason[] = [];
    const serve: Handler = ({ query }, response) => {
      connection += 1;
      const next = after(query.get("since_id")).slice(0, 1);
      response.writeHead(200, openStream).end(connected + next.map(frameOf).join("") + disconnecting);
    };
    await withStream(serve, async (client) => {
      const stream = client.events.stream(
        sessionId,
        {},
        { maxReconnects: 0, onReconnect: (reason) => reasons.push(reason) },
      );
      expect(await readLog(stream)).toEqual(log);
      expect(connection).toBe(3);
      expect(reasons).toEqual([1, 2].map(() => ({ error: undefined, delayMs: 0 })));
    });
  });

  it("connects again when the server falls silent", async () => {
    let connection = 0;
    const serve: Handler = ({ query }, response) => {
      connection += 1;
      response.writeHead(200, openStream);
      const events = connection === 1 ? [event(1)] : after(query.get("since_id"));
      response.write(connected + events.map(frameOf).join(""));
    };
    await withStream(serve, async (client, cursors) => {
      expect(await readLog(client.events.stream(sessionId, {}, { idleTimeoutMs: 30 }))).toEqual(log);
      expect(cursors()).toEqual([null, eventId(1)]);
    });
  });

  it("moves its cursor when the reader comes back, and goes on from there in a second loop", async () => {
    const serve: Handler = ({ query }, response) => {
      response
        .writeHead(200, openStream)
        .write(connected + after(query.get("since_id")).map(frameOf).join(""));
    };
    await withStream(serve, async (client, cursors) => {
      const stream = client.events.stream(sessionId, { exclude: ["tool.progress"] });
      const seen: string[] = [];
      for await (const { id } of stream) {
        seen.push(`${String(id)} behind ${stream.cursor}`);
        if (id === eventId(2)) break;
      }
      for await (const { id } of stream) {
        seen.push(`${String(id)} behind ${stream.cursor}`);
        if (id === eventId(3)) stream.close();
      }
      expect(seen).toEqual([
        `${eventId(1)} behind `,
        `${eventId(2)} behind ${eventId(1)}`,
        `${eventId(3)} behind ${eventId(2)}`,
      ]);
      expect(cursors()).toEqual([null, eventId(1)]);
    });
  });

  it("throws what the server refuses for good, and what breaks the contract", async () => {
    const serve: Handler = ({ query }, response) => {
      if (query.has("types"))
        return answerJson(response, 404, { title: "Gone", status: 404, allowed_actions: [] });
      response
        .writeHead(200, openStream)
        .write(connected + frameOf({ ...event(1), data: { turn_id: 3 } } as never));
    };
    await withStream(serve, async (client) => {
      await expect(readLog(client.events.stream(sessionId, { types: ["x"] }))).rejects.toThrow(NotFoundError);
      const error = await readLog(client.events.stream(sessionId)).catch((caught: unknown) => caught);
      expect(DecodeError.isInstance(error) && error.pointer).toBe("/data/turn_id");
    });
  });

  it("passes over malformed events when somebody wants to be told", async () => {
    const malformed: string[] = [];
    const serve: Handler = ({ query }, response) => {
      const broken = frameOf({ ...event(9), type: "turn.started", data: {} } as never);
      response
        .writeHead(200, openStream)
        .write(connected + broken + after(query.get("since_id")).map(frameOf).join(""));
    };
    await withStream(serve, async (client) => {
      const stream = client.events.stream(
        sessionId,
        {},
        { onMalformed: (error, frame) => malformed.push(`${frame.event} ${error.pointer}`) },
      );
      const got = await readLog(stream);
      expect(got).toEqual(log);
      expect(got.map(isKnownEvent)).toEqual([true, false, true]);
      expect(malformed).toEqual(["turn.started /data/turn_id"]);
    });
  });

  it("ends with the reason of the caller's signal", async () => {
    const abort = new AbortController();
    const serve: Handler = (_, response) =>
      void response.writeHead(200, openStream).write(connected + frameOf(event(1)));
    await withStream(serve, async (client) => {
      const read = async () => {
        for await (const _ of client.events.stream(sessionId, {}, { signal: abort.signal }))
          abort.abort(new RangeError("enough"));
      };
      await expect(read()).rejects.toThrow(RangeError);
    });
  });
});
