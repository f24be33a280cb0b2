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
 * What accepting a message costs: parse, check, number, store, answer, and the whole turn that follows, with nine or
 * more events. The floor only parses the body.
 */
export default defineBench({
  name: "REST message → 201, 32 connections, per request",
  async setup() {
    const directory = mkdtempSync(join(tmpdir(), "colloquy-bench-"));
    const floor = createRequestLoad("raw node:http", await startBenchServer("raw-http"), ["/"], body);
    const memory = await loadOf("everruns-rest, memory", await startBenchServer("everruns"));
    const sqlite = await loadOf("everruns-rest, SQLite", await startBenchServer("everruns", directory));
    return {
      floor,
      cases: [memory, sqlite],
      async close() {
        for (const load of [floor, memory, sqlite]) await load.close();
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
