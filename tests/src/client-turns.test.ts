import { paginate } from "@colloquy/client";
import { type ChuckySocket, connectChucky } from "@colloquy/client/chucky-ws";
import { createEverrunsClient, type EverrunsClient } from "@colloquy/client/everruns-rest";
import { sendChuckyTurn, sendEverrunsTurn } from "@colloquy/client/turns";
import {
  createDemoAgent,
  createMemoryStore,
  createServer,
  type Server,
  silentLogger,
} from "@colloquy/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";

let server: Server;
let client: EverrunsClient;
beforeAll(async () => {
  const agent = createDemoAgent({ pauseMs: 0 });
  const options = { port: 0, log: silentLogger, timeouts: { drainMs: 0 } };
  server = await createServer({ store: createMemoryStore(), agent, ...options });
  client = createEverrunsClient({ baseUrl: server.origin });
});
afterAll(() => server.close());

const crane = { name: "crane", description: "Tells whether it is free.", parameters: {} };
const session = async () => (await client.sessions.create({ tools: [{ type: "client_side", ...crane }] })).id;

async function connect(): Promise<ChuckySocket> {
  const socket = await connectChucky({ url: `${server.origin}/ws`, webSocket: WebSocket });
  const { parameters: inputSchema, ...tool } = crane;
  const payload = { tools: [{ ...tool, inputSchema, executeIn: "client" as const }] };
  await socket.send({ type: "init", payload });
  return socket;
}

describe("sendEverrunsTurn", () => {
  it("gives the answer of its own turn, whatever was said before", async () => {
    const id = await session();
    expect((await sendEverrunsTurn(client, id, "first").result()).text).toContain("first");
    const pieces: string[] = [];
    const turn = sendEverrunsTurn(client, id, "second", { onText: (piece) => pieces.push(piece) });
    const { outcome, text, end } = await turn.result();
    expect([outcome, end.type]).toEqual(["completed", "turn.completed"]);
    expect(text).toContain("second");
    expect(pieces.join("")).toBe(text);
  });

  it("gives text in pieces and then the result, and whole events to who wants them", async () => {
    const id = await session();
    const turn = sendEverrunsTurn(client, id, "hello");
    let said = "";
    for await (const piece of turn.texts) said += piece;
    expect((await turn.result()).text).toBe(said);
    const types: string[] = [];
    for await (const event of sendEverrunsTurn(client, id, "again")) types.push(String(event.type));
    expect([types[0], types.at(-1)]).toEqual(["input.message", "turn.completed"]);
  });

  it("runs the client's tools, and says what they threw", async () => {
    const id = await session();
    const free = await sendEverrunsTurn(client, id, "/client crane", { runTool: () => "free" }).result();
    expect(free.text).toContain("free");
    const broken = sendEverrunsTurn(client, id, "/client crane", {
      runTool: () => {
        throw new Error("out of order");
      },
    });
    expect((await broken.result()).text).toContain("out of order");
  });

  it("ends as the turn does when somebody cancels it", async () => {
    const id = await session();
    const turn = sendEverrunsTurn(client, id, "/client crane");
    for await (const { type } of turn) if (type === "tool.call_requested") await client.sessions.cancel(id);
    expect(await turn.result()).toMatchObject({ outcome: "cancelled", end: { type: "turn.cancelled" } });
  });
});

describe("sendChuckyTurn", () => {
  it("gives the answer in pieces, and the next one on the same connection", async () => {
    await using socket = await connect();
    const turn = sendChuckyTurn(socket, "hello");
    let said = "";
    for await (const piece of turn.texts) said += piece;
    expect(await turn.result()).toMatchObject({ outcome: "completed", text: said });
    expect((await sendChuckyTurn(socket, "what did I say?").result()).text).toContain("hello");
  });

  it("runs the client's tools", async () => {
    await using socket = await connect();
    const runTool = ({ name }: { name: string }) => `${name} is free`;
    expect((await sendChuckyTurn(socket, "/client crane", { runTool }).result()).text).toContain(
      "crane is free",
    );
  });
});

describe("paginate", () => {
  it("gives every item once over all pages", async () => {
    const made = new Set<string>();
    for (let count = 0; count < 5; count += 1)
      made.add((await client.sessions.create({ title: "paged" })).id);
    const seen: string[] = [];
    const pages = paginate((offset) => client.sessions.list({ search: "paged", offset, limit: 2 }));
    for await (const { id } of pages) seen.push(id);
    expect(seen).toHaveLength(5);
    expect(new Set(seen)).toEqual(made);
  });
});
