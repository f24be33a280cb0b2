/** The real server with a silent agent; keeps logs in memory, or in the directory given as parameter. */
import {
  type Agent,
  createMemoryStore,
  createServer,
  createSqliteStore,
  silentLogger,
} from "@colloquy/server";
import { reportToParent } from "../support/report.ts";

/** Ends every turn with one word, so that what is measured is the server's work and not the agent's. */
const agent: Agent = {
  id: "silent",
  models: [{ id: "silent", displayName: "Silent" }],
  tools: [],
  async *run() {
    yield { type: "round.started" };
    yield { type: "round.completed", content: [{ type: "text", text: "ok" }], stopReason: "end" };
  },
};

const [directory] = process.argv.slice(2);
const store = directory === undefined ? createMemoryStore() : createSqliteStore({ directory });
const server = await createServer({ store, agent, port: 0, log: silentLogger });
reportToParent(server.port);
