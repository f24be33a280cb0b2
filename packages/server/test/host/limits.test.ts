import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { defaultLimits, defaultTimeouts } from "../../src/limits.ts";
import { ask, askRaw } from "./ask.ts";
import { startHost } from "./start-host.ts";

const json = { method: "POST", headers: { host: "localhost", "content-type": "application/json" } };

describe("what is too large or too slow", () => {
  it("is a body over the limit: 413, and the server goes on", async () => {
    const server = await startHost({ limits: { ...defaultLimits, bodyBytes: 64 } });
    const got = await ask(server, "/test/echo", json, JSON.stringify("x".repeat(100)));
    expect(got.status).toBe(413);
    expect(JSON.parse(got.body)).toMatchObject({ error: { code: "fst_err_ctp_body_too_large" } });
    expect(await ask(server, "/test/echo", json, "1")).toMatchObject({ status: 200 });
  });

  it("is a request head over 16 KiB: 431", async () => {
    const server = await startHost();
    const got = await askRaw(
      server,
      `GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: ${"x".repeat(17_000)}\r\n\r\n`,
    );
    expect(got).toMatch(/^HTTP\/1.1 431 /);
  });

  it("is a request head that does not end: 408", async () => {
    const server = await startHost({ timeouts: { ...defaultTimeouts, headersMs: 50 } });
    expect(await askRaw(server, "GET /healthz HTTP/1.1\r\nHost: local")).toMatch(/^HTTP\/1.1 408 /);
  });

  it("is a body that does not end: 408", async () => {
    const server = await startHost({ timeouts: { ...defaultTimeouts, headersMs: 50, requestMs: 60 } });
    const head =
      "POST /test/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9";
    expect(await askRaw(server, `${head}\r\n\r\n"x`)).toMatch(/^HTTP\/1.1 408 /);
  });

  it("is one connection more than allowed: it is dropped and counted", async () => {
    const server = await startHost({ limits: { ...defaultLimits, connections: 1 } });
    const first = connect(server.port, server.host);
    await once(first, "connect");
    expect(await text(connect(server.port, server.host))).toBe("");
    first.end("GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    expect(await text(first)).toContain('colloquy_refused_total{code="too_many_connections"} 1');
  });
});

describe("what is malformed", () => {
  it.each([
    ["no HTTP", "hello\r\n\r\n"],
    ["no Host", "GET /healthz HTTP/1.1\r\n\r\n"],
    ["two lengths", "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"],
  ])("as HTTP, %s: 400, and the server goes on", async (_, bytes) => {
    const server = await startHost();
    expect(await askRaw(server, bytes)).toMatch(/^HTTP\/1.1 400 /);
    expect(await ask(server, "/healthz")).toMatchObject({ status: 200 });
  });

  it("as JSON: 400 in the host's shape where the protocol has none", async () => {
    const server = await startHost();
    const got = await ask(server, "/test/echo", json, "{");
    expect(got).toMatchObject({
      status: 400,
      headers: { "content-type": expect.stringContaining("problem+json") },
    });
  });

  it("as a frame: only that socket is closed", async () => {
    const server = await startHost();
    const socket = new WebSocket(`ws://localhost:${server.port}/test/ws`);
    await once(socket, "open");
    socket.send("x".repeat(2_000));
    expect((await once(socket, "close"))[0]).toBe(1009);
    expect(await ask(server, "/healthz")).toMatchObject({ status: 200 });
  });
});
