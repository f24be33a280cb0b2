import { describe, expect, it } from "vitest";
import { createAuthenticate, hashKey } from "../../src/auth/index.ts";
import { PortUnavailableError, UnsafeBindError } from "../../src/host/errors.ts";
import { createLogger } from "../../src/host/logger.ts";
import { createMemoryStore } from "../../src/stores/memory/index.ts";
import { ask } from "./ask.ts";
import { startHost } from "./start-host.ts";
import { createTestEndpoint } from "./test-endpoint.ts";

describe("probes", () => {
  it("say alive and ready", async () => {
    const server = await startHost();
    expect(await ask(server, "/healthz")).toMatchObject({ status: 200, body: '{"status":"ok"}' });
    expect(await ask(server, "/readyz")).toMatchObject({ status: 200, body: '{"status":"ready"}' });
  });

  it("say not ready, but alive, when the store takes nothing", async () => {
    const store = createMemoryStore();
    const broken = { ...store.documents, put: () => Promise.reject(new Error("disk full")) };
    const server = await startHost({ store: { ...store, documents: broken } });
    const got = await ask(server, "/readyz");
    expect(got).toMatchObject({ status: 503, headers: { "retry-after": "1" } });
    expect(JSON.parse(got.body)).toEqual({ status: "not_ready", reason: "store_failed" });
    expect(await ask(server, "/healthz")).toMatchObject({ status: 200 });
  });
});

describe("metrics", () => {
  it("have these names, and routes instead of paths", async () => {
    const server = await startHost();
    await ask(server, "/test/nothing?token=secret");
    const { body, headers } = await ask(server, "/metrics");
    const names = [...body.matchAll(/^# TYPE (colloquy_\w+) (\w+)$/gm)].map((match) => match.slice(1));
    expect(names).toEqual([
      ["colloquy_http_requests_active", "gauge"],
      ["colloquy_http_request_seconds", "histogram"],
      ["colloquy_websockets_open", "gauge"],
      ["colloquy_refused_total", "counter"],
      ["colloquy_commit_seconds", "histogram"],
      ["colloquy_commit_events", "histogram"],
      ["colloquy_events_appended_total", "counter"],
    ]);
    expect(headers["content-type"]).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(body).toContain('colloquy_http_request_seconds_count{route="none",status="404"} 1');
    expect(body).toContain("process_cpu_seconds_total");
    expect(body).not.toContain("secret");
  });

  it("need a key when the server has one; probes do not", async () => {
    const authenticate = createAuthenticate({ keys: [hashKey("ops", "k")] });
    const server = await startHost({ authenticate, requiresAuth: true });
    expect(await ask(server, "/metrics")).toMatchObject({
      status: 401,
      headers: { "www-authenticate": "Bearer" },
    });
    const headers = { host: "localhost", authorization: "Bearer k" };
    expect(await ask(server, "/metrics", { headers })).toMatchObject({ status: 200 });
    expect(await ask(server, "/readyz")).toMatchObject({ status: 200 });
  });
});

describe("what cannot start", () => {
  it.each(["0.0.0.0", "::", "10.1.2.3", "agents.example"])(
    "is an open bind to %s without auth",
    async (host) => {
      await expect(startHost({ host })).rejects.toThrow(UnsafeBindError);
    },
  );

  it("is a second server on the same port", async () => {
    const { port } = await startHost();
    const got = await startHost({ port }).catch((error: unknown) => error);
    expect(got).toBeInstanceOf(PortUnavailableError);
    expect(got).toMatchObject({ code: "EADDRINUSE", port });
  });

  it("is two protocols that claim one path", async () => {
    const endpoints = [createTestEndpoint(), createTestEndpoint()];
    await expect(startHost({ endpoints })).rejects.toThrow("test and test both claim upgrades of /test/ws.");
  });
});

describe("the log", () => {
  it("tells of a failure what the answer does not, and no secret", async () => {
    const lines: string[] = [];
    const log = createLogger("info", { write: (line) => void lines.push(line) });
    const server = await startHost({ log });
    const got = await ask(server, "/test/fail?token=t0p");
    expect(got.status).toBe(500);
    expect(got.body).not.toContain("details");
    expect(lines.join("")).toContain("details nobody should see");
    expect(lines.join("")).not.toContain("t0p");
  });

  it.each([
    { token: "t0p" },
    { headers: { authorization: "t0p", "x-api-key": "t0p" } },
    { request: { headers: { cookie: "t0p" } } },
    { a: { b: { c: { secret: "t0p" } } } },
  ])("replaces the secrets of %j", (fields) => {
    const lines: string[] = [];
    createLogger("info", { write: (line) => void lines.push(line) }).info(fields, "seen");
    expect(lines.join("")).toContain("[redacted]");
    expect(lines.join("")).not.toContain("t0p");
  });
});
