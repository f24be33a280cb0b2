import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { ask, askRaw, upgradeHead } from "./ask.ts";
import { startHost } from "./start-host.ts";

const echo = { method: "POST", headers: { host: "localhost", "content-type": "application/json" } };

describe("a request", () => {
  it.each(["localhost", "agents.example:80"])("for %s is answered", async (host) => {
    const server = await startHost();
    const got = await ask(server, "/test/echo", { ...echo, headers: { ...echo.headers, host } }, '{"a":1}');
    expect(got).toMatchObject({
      status: 200,
      body: '{"a":1}',
      headers: { "x-content-type-options": "nosniff" },
    });
  });

  it.each([
    [{ host: "evil.example" }, "host_not_allowed"],
    [{ host: "localhost", origin: "https://evil.example" }, "origin_not_allowed"],
  ])("with %j is refused on every path", async (headers, code) => {
    const server = await startHost();
    for (const path of ["/test/echo", "/healthz", "/metrics", "/nowhere"]) {
      const got = await ask(server, path, { headers });
      expect(got.status).toBe(403);
      expect(JSON.parse(got.body)).toMatchObject({ status: 403, error: { code } });
    }
    expect((await ask(server, "/metrics")).body).toContain(`colloquy_refused_total{code="${code}"} 4`);
  });
});

describe("an upgrade", () => {
  it("reaches the endpoint of its path", async () => {
    const server = await startHost();
    const socket = new WebSocket(`ws://localhost:${server.port}/test/ws?token=t`, {
      origin: "https://app.example",
    });
    await once(socket, "open");
    socket.send("hello");
    expect(String((await once(socket, "message"))[0])).toBe("hello");
  });

  it.each([
    ["/test/ws", ["Host: evil.example"], 403, "host_not_allowed"],
    ["/test/ws", ["Host: localhost", "Origin: https://evil.example"], 403, "origin_not_allowed"],
    ["/test/ws", ["Host: localhost", "Origin: null"], 403, "origin_not_allowed"],
    ["/test/other", ["Host: localhost"], 404, "not_found"],
    ["/test/ws/", ["Host: localhost"], 404, "not_found"],
    ["http://localhost/test/ws", ["Host: localhost"], 404, "not_found"],
  ])("of %s with %j is refused before the endpoint sees it", async (path, headers, status, code) => {
    const server = await startHost();
    const got = await askRaw(server, upgradeHead(path, headers));
    expect(got).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(JSON.parse(got.split("\r\n\r\n")[1] ?? "")).toMatchObject({ status, error: { code } });
  });

  it("to anything but a WebSocket is answered as a plain request", async () => {
    const server = await startHost();
    const headers = { host: "localhost", connection: "Upgrade, HTTP2-Settings", upgrade: "h2c" };
    expect(await ask(server, "/healthz", { headers })).toMatchObject({ status: 200 });
  });
});
