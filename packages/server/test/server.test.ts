import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  createDemoAgent,
  createServer,
  createSqliteStore,
  type EndpointFactory,
  PortUnavailableError,
  type Server,
  silentLogger,
  UnsafeBindError,
} from "../src/index.ts";

/** A protocol with one operation: say something in a session that is made for it; answered when the turn runs. */
const sayEndpoint: EndpointFactory = ({ engine }) => ({
  protocol: "say",
  transports: [
    {
      kind: "http",
      paths: ["/say"],
      register(app) {
        app.post<{ Body: { text: string } }>("/say", async ({ body }) => {
          const session = await engine.create({});
          const result = await session.execute({
            type: "message.send",
            content: [{ type: "text", text: body.text }],
            whenBusy: "reject",
          });
          return { sessionId: session.id, ok: result.ok };
        });
      },
      async close() {},
    },
  ],
});

function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "colloquy-create-server-"));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

function start(
  directory: string,
  changes: Partial<Parameters<typeof createServer>[0]> = {},
): Promise<Server> {
  const store = createSqliteStore({ directory });
  const agent = createDemoAgent();
  return createServer({ store, agent, endpoints: [sayEndpoint], port: 0, log: silentLogger, ...changes });
}

async function say(server: Server, text: string): Promise<string> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${server.origin}/say`, {
    method: "POST",
    headers,
    body: JSON.stringify({ text }),
  });
  const { sessionId }: { sessionId: string } = await response.json();
  return sessionId;
}

describe("createServer", () => {
  it("interrupts at shutdown what does not end in time, durably, and lets go of the directory", async () => {
    const directory = temporaryDirectory();
    const server = await start(directory, { timeouts: { drainMs: 0 } });
    const sessionId = await say(server, "/slow");
    await server.close();
    const store = createSqliteStore({ directory });
    const events = (await store.read(sessionId, 0, 100)).map(({ json }) => JSON.parse(json));
    expect(events.at(-1)).toMatchObject({ type: "turn.interrupted", reason: "shutdown" });
    await store.close();
  });

  it("counts durable events by type", async () => {
    const server = await start(temporaryDirectory());
    await say(server, "hello");
    const metrics = await (await fetch(`${server.origin}/metrics`)).text();
    expect(metrics).toContain('colloquy_events_appended_total{type="turn.started"} 1');
    await server.close();
  });

  it.each<[string, Partial<Parameters<typeof createServer>[0]>, new (...parameters: never[]) => Error]>([
    ["the bind is not safe", { host: "0.0.0.0" }, UnsafeBindError],
    [
      "the address is not of this machine",
      { host: "192.0.2.1", tokenSecret: "x".repeat(32) },
      PortUnavailableError,
    ],
  ])("closes the store when it cannot start: %s", async (_, changes, error) => {
    const directory = temporaryDirectory();
    await expect(start(directory, changes)).rejects.toThrow(error);
    await createSqliteStore({ directory }).close();
  });
});
