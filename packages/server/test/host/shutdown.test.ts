import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { defaultTimeouts } from "../../src/limits.ts";
import { createMemoryStore } from "../../src/stores/memory/index.ts";
import { ask, askRaw, upgradeHead } from "./ask.ts";
import { startHost } from "./start-host.ts";

describe("close", () => {
  it("ends streams and sockets in their own way, and closes the store last", async () => {
    const order: string[] = [];
    const memory = createMemoryStore();
    const store = { ...memory, close: async () => void order.push("store") };
    const server = await startHost({ store, engine: { shutdown: async () => void order.push("engine") } });
    const socket = new WebSocket(`ws://localhost:${server.port}/test/ws`);
    const stream = await fetch(`${server.origin}/test/stream`);
    await once(socket, "open");
    const closed = once(socket, "close").then(([code]) => order.push(`socket ${code}`));
    const ended = stream.text().then((text) => order.push(`stream ${JSON.stringify(text)}`));
    await server.close();
    await Promise.all([closed, ended]);
    expect(order[0]).toBe("engine");
    expect(order.toSorted()).toEqual([
      "engine",
      "socket 1001",
      "store",
      'stream "data: open\\n\\ndata: bye\\n\\n"',
    ]);
    await expect(fetch(server.origin)).rejects.toThrow("fetch failed");
  });

  it("answers while turns are ending: not ready, no new sockets", async () => {
    const turns = Promise.withResolvers<void>();
    const server = await startHost({ engine: { shutdown: () => turns.promise } });
    const closed = server.close();
    expect(server.close()).toBe(closed);
    const got = await ask(server, "/readyz");
    expect(got.status).toBe(503);
    expect(JSON.parse(got.body)).toEqual({ status: "not_ready", reason: "draining" });
    expect(await ask(server, "/healthz")).toMatchObject({ status: 200 });
    const refused = await askRaw(server, upgradeHead("/test/ws"));
    expect(refused).toMatch(/^HTTP\/1.1 503 .*Retry-After: 1\r\n.*"draining"/s);
    turns.resolve();
    await closed;
  });

  it("gives up on connections that do not end", async () => {
    const server = await startHost({ timeouts: { ...defaultTimeouts, closeMs: 20 } });
    const socket = connect(server.port, server.host);
    socket.write("GET /test/never HTTP/1.1\r\nHost: localhost\r\n\r\n");
    await untilActive(server, 2);
    const ended = once(socket, "close");
    await server.close();
    await ended;
  });

  it("closes connections that wait for their next request", async () => {
    const server = await startHost();
    const socket = connect(server.port, server.host);
    socket.write("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
    await once(socket, "data");
    await server.close();
  });

  it("closes connections that never said anything", async () => {
    const server = await startHost({ timeouts: { ...defaultTimeouts, closeMs: 3_600_000 } });
    const socket = connect(server.port, server.host);
    await once(socket, "connect");
    // The answer to a later connection shows that the server has taken this one.
    await ask(server, "/healthz");
    const ended = once(socket, "close");
    await server.close();
    await ended;
  });
});

/** Waits until the host counts that many running requests, this one included. */
async function untilActive(server: Parameters<typeof ask>[0], count: number): Promise<void> {
  for (;;) {
    const { body } = await ask(server, "/metrics");
    if (body.includes(`colloquy_http_requests_active ${count}\n`)) return;
  }
}
