import {
  ConfigurationError,
  ConnectionError,
  DecodeError,
  QueueOverflowError,
  SocketClosedError,
  TimeoutError,
} from "@colloquy/client";
import { type ChuckySocketOptions, connectChucky, isKnownServerFrame } from "@colloquy/client/chucky-ws";
import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { type SocketHandler, startSocketServer } from "./socket-server.ts";

async function withSocket<T>(
  handler: SocketHandler,
  options: ChuckySocketOptions,
  use: (socket: Awaited<ReturnType<typeof connectChucky>>, urls: readonly string[]) => Promise<T>,
): Promise<T> {
  await using server = await startSocketServer(handler);
  await using socket = await connectChucky({ url: server.url, webSocket: WebSocket, ...options });
  return await use(socket, server.paths);
}

const pong = JSON.stringify({ type: "pong", payload: { timestamp: 7 } });

const sends =
  (frames: readonly (string | Buffer)[]): SocketHandler =>
  (peer) => {
    for (const frame of frames) peer.send(frame);
  };

/** Answers every frame. */
const echoes =
  (answer: (text: string) => string): SocketHandler =>
  (peer) => {
    peer.on("message", (data: Buffer) => peer.send(answer(data.toString("utf8"))));
  };

describe("connectChucky", () => {
  it("sends and receives typed frames at the path of the protocol, with token and parameters", async () => {
    await withSocket(
      echoes((text) => text.replace("ping", "pong")),
      { token: "a b", parameters: { vessel: "v1" } },
      async (socket, paths) => {
        await socket.send({ type: "ping", payload: { timestamp: 7 } });
        for await (const frame of socket) {
          expect(frame).toEqual(JSON.parse(pong));
          break;
        }
        expect(paths).toEqual(["/ws?vessel=v1&token=a+b"]);
      },
    );
  });

  it("keeps frames nobody knows, and a second loop goes on where the first was left", async () => {
    const frames = [pong, '{"type":"weather","payload":{"wind":1.0}}', pong];
    await withSocket(sends(frames), {}, async (socket) => {
      const got: unknown[] = [];
      for await (const frame of socket) {
        got.push([isKnownServerFrame(frame), frame]);
        if (got.length === 2) break;
      }
      for await (const frame of socket) {
        got.push([isKnownServerFrame(frame), frame]);
        await socket.close();
      }
      expect(got).toEqual(frames.map((frame, index) => [index !== 1, JSON.parse(frame)]));
    });
  });

  it("throws a malformed frame and goes on with the next", async () => {
    const text = Buffer.from(pong);
    await withSocket(
      sends([Buffer.from("{"), Buffer.from('{"type":"pong","payload":3}'), text]),
      {},
      async (socket) => {
        const frames = socket[Symbol.asyncIterator]();
        const errors: string[] = [];
        for (const _ of [1, 2]) {
          const error = await socket[Symbol.asyncIterator]()
            .next()
            .catch((caught: unknown) => caught);
          if (!DecodeError.isInstance(error)) throw error;
          errors.push(`${error.code} ${error.pointer}`);
        }
        expect(errors).toEqual(["not-json ", "wrong-type /payload"]);
        expect((await frames.next()).value).toEqual(JSON.parse(pong));
      },
    );
  });

  it("ends the loop after a normal end and throws after any other", async () => {
    const readWith = async (code: number) =>
      await withSocket(
        (peer) => {
          peer.send(pong);
          peer.close(code, "so be it");
        },
        {},
        async (socket) => {
          const got: unknown[] = [];
          for await (const frame of socket) got.push(frame);
          return [got.length, await socket.closed];
        },
      );
    expect(await readWith(1000)).toEqual([1, { code: 1000, reason: "so be it" }]);
    const error = await readWith(4001).catch((caught: unknown) => caught);
    expect(SocketClosedError.isInstance(error) && [error.code, error.reason]).toEqual([4001, "so be it"]);
  });

  it("sends nothing on a closed connection", async () => {
    await withSocket(
      (peer) => peer.close(1001),
      {},
      async (socket) => {
        expect((await socket.closed).code).toBe(1001);
        await expect(socket.send({ type: "ping", payload: { timestamp: 1 } })).rejects.toThrow(
          SocketClosedError,
        );
      },
    );
  });

  it("closes when more frames wait than the queue holds, and still gives those", async () => {
    await withSocket(sends([pong, pong, pong]), { queueLimit: 2 }, async (socket) => {
      expect((await socket.closed).code).toBe(1008);
      const got: unknown[] = [];
      const read = async () => {
        for await (const frame of socket) got.push(frame);
      };
      await expect(read()).rejects.toThrow(QueueOverflowError);
      expect(got).toHaveLength(2);
    });
  });

  it("keeps the connection alive while nothing is said", async () => {
    await withSocket(
      echoes((text) => text.replace("ping", "pong")),
      { keepAlive: { everyMs: 5, frame: () => ({ type: "ping", payload: { timestamp: 3 } }) } },
      async (socket) => {
        const frames = socket[Symbol.asyncIterator]();
        for (const _ of [1, 2])
          expect((await frames.next()).value).toEqual({ type: "pong", payload: { timestamp: 3 } });
      },
    );
  });

  it("waits with sending while much is under way", async () => {
    const payload = "x".repeat(4 * 1024 * 1024);
    await withSocket(
      echoes((text) => JSON.stringify({ type: "pong", payload: { timestamp: text.length } })),
      {},
      async (socket) => {
        await socket.send({ type: "ping", payload: { timestamp: 1 }, padding: payload } as never);
        const frames = socket[Symbol.asyncIterator]();
        expect((await frames.next()).value).toMatchObject({ type: "pong" });
      },
    );
  });

  it("says why there is no connection", async () => {
    const url = await withSocket(
      () => undefined,
      {},
      async (socket) => {
        await socket.close();
        return "ws://127.0.0.1:1/ws";
      },
    );
    await expect(connectChucky({ url, webSocket: WebSocket })).rejects.toThrow(ConnectionError);
    await expect(connectChucky({ url: "nonsense", webSocket: WebSocket })).rejects.toThrow(
      ConfigurationError,
    );
    await expect(connectChucky({ url: "ftp://example.org", webSocket: WebSocket })).rejects.toThrow(
      ConfigurationError,
    );
    await expect(connectChucky({ webSocket: WebSocket })).rejects.toThrow("CHUCKY_URL");
    const signal = AbortSignal.abort(new RangeError("enough"));
    await expect(connectChucky({ url, webSocket: WebSocket, signal })).rejects.toThrow(RangeError);
  });

  it("gives up on a server that never answers", async () => {
    await using server = await startSocketServer(() => undefined, { accept: false });
    await expect(connectChucky({ url: server.url, webSocket: WebSocket, timeoutMs: 20 })).rejects.toThrow(
      TimeoutError,
    );
  });
});
