import { protocols } from "@colloquy/server";
import { describe, expect, it } from "vitest";
import { ask, saidBy } from "../../../test/chucky/chucky-client.ts";
import { startServer } from "../../../test/chucky/start-server.ts";

const crane = { name: "crane", description: "Tells.", inputSchema: { type: "object" }, executeIn: "client" };

/** The same server over REST. */
function restOf(origin: string) {
  const call = async (method: string, path: string, body?: object) => {
    const init = { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
    const response = await fetch(`${origin}/v1/sessions${path}`, init);
    expect(response.status).toBeLessThan(300);
    return response.json();
  };
  return {
    post: (path: string, body: object) => call("POST", path, body),
    get: (path: string) => call("GET", path),
  };
}

const prefixed = (sessionId: string) => `session_${sessionId.replaceAll("-", "")}`;
const message = (text: string) => ({ message: { content: [{ type: "text", text }] } });

describe("one session over two protocols", () => {
  it("goes on over chucky where REST began", async () => {
    const server = await startServer({ endpoints: protocols });
    const rest = restOf(server.origin);
    const { id } = await rest.post("", {});
    const client = await server.client();
    expect(prefixed(await client.init({ sessionId: id }))).toBe(id);
    await rest.post(`/${id}/messages`, message("the tide"));
    expect((await client.result()).payload?.text).toContain("You said: the tide");
    expect(saidBy(client.frames)).toContain("the tide");
    client.say(ask("what did I say?"));
    expect((await client.result()).payload?.text).toBe("You said: the tide");
  });

  it("lets REST watch what chucky does, each event once and in order", async () => {
    const server = await startServer({ endpoints: protocols });
    const client = await server.client();
    const id = prefixed(await client.init());
    for (const text of ["one", "two"]) client.say(ask(text));
    await client.result();
    await client.result();
    const { data }: { data: { sequence: number; type: string }[] } = await restOf(server.origin).get(
      `/${id}/events`,
    );
    expect(data.filter(({ type }) => type === "turn.completed").length).toBe(2);
    expect(data.map(({ sequence }) => sequence)).toEqual(data.map((_, place) => place + 1));
  });

  it("answers over REST what was asked over chucky", async () => {
    const server = await startServer({ endpoints: protocols });
    const client = await server.client();
    const id = prefixed(await client.init({ tools: [crane] }));
    client.say(ask("/client crane"));
    const { payload } = await client.next(({ type }) => type === "tool_call");
    await restOf(server.origin).post(`/${id}/tool-results`, {
      tool_results: [{ tool_call_id: payload?.callId, result: "free, says REST" }],
    });
    expect((await client.result()).payload?.text).toContain("free, says REST");
  });
});
