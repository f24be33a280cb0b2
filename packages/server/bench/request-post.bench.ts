import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineBench } from "@colloquy/repository/bench";
import { type BenchServer, startBenchServer } from "./support/child.ts";
import { createRequestLoad } from "./support/request-load.ts";

const text =
  "The pilot asks whether berth four is free tonight, and whether the crane can be had at high water.";
const body = JSON.stringify({ message: { role: "user", content: [{ type: "text", text }] } });
const sessions = 32;

/**
 * What creating costs: parse, check, number, store, answer; with a message comes the whole turn that follows, some ten
 * events of it. The floor only parses the body.
 */
export default defineBench({
  name: "REST post → 201, 32 connections, per request",
  async setup() {
    const directory = mkdtempSync(join(tmpdir(), "colloquy-bench-"));
    const floor = createRequestLoad("raw node:http", await startBenchServer("raw-http"), ["/"], body);
    const create = createRequestLoad(
      "a session, memory",
      await startBenchServer("everruns"),
      ["/v1/sessions"],
      "{}",
    );
    const memory = await loadOf("a message and its turn, memory", await startBenchServer("everruns"));
    const sqlite = await loadOf(
      "a message and its turn, SQLite",
      await startBenchServer("everruns", directory),
    );
    return {
      floor,
      cases: [{ ...create, target: 3.5 }, memory, sqlite],
      async close() {
        for (const load of [floor, create, memory, sqlite]) await load.close();
        rmSync(directory, { recursive: true });
      },
    };
  },
});

async function loadOf(name: string, server: BenchServer): Promise<ReturnType<typeof createRequestLoad>> {
  const ids = await Promise.all(Array.from({ length: sessions }, () => createSession(server)));
  return createRequestLoad(
    name,
    server,
    ids.map((id) => `/v1/sessions/${id}/messages`),
    body,
  );
}

async function createSession({ port }: BenchServer): Promise<string> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`http://127.0.0.1:${port}/v1/sessions`, {
    method: "POST",
    headers,
    body: "{}",
  });
  const { id }: { id: string } = await response.json();
  return id;
}
