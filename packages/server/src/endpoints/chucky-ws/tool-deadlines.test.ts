import { describe, expect, it } from "vitest";
import { ask } from "../../../test/chucky/chucky-client.ts";
import { startServer } from "../../../test/chucky/start-server.ts";

const crane = { tools: [{ name: "crane", description: "Tells.", inputSchema: {}, executeIn: "client" }] };

describe("a client that does not answer a tool call", () => {
  it("is answered for, and the turn goes on", async () => {
    const client = await (await startServer({ limits: { toolAnswerMs: 20 } })).client();
    await client.init(crane);
    client.say(ask("/client crane"));
    const call = await client.next(({ type }) => type === "tool_call");
    expect((await client.result()).payload?.text).toContain("did not answer");
    client.say({ type: "tool_result", payload: { callId: call.payload?.id, result: { content: [] } } });
    client.say(ask("hello"));
    expect((await client.result()).payload?.subtype).toBe("success");
  });
});
