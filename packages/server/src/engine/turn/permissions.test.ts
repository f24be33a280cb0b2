import type { ServerTool } from "@colloquy/server";
import { describe, expect, it } from "vitest";
import { createHarness, say, storedTypes, watch } from "../../../test/harness.ts";
import { begin, createScriptedAgent, finish } from "../../../test/scripted-agent.ts";
import { probe } from "../../../test/tools.ts";

describe("permissions", () => {
  const ask = async (decision: string) => {
    const session = await createHarness().engine.create({});
    const witness = watch(session);
    await session.execute(say("/permission"));
    const { requestId, question } = await witness.untilType("permission.requested");
    expect(question).toBeTruthy();
    expect(session.state.status).toBe("waiting");
    const resolve = () =>
      session.execute({ type: "permission.resolve", requestId, decision, message: "Not now." });
    expect(await resolve()).toMatchObject({ ok: true });
    expect(await resolve()).toMatchObject({ ok: false, refusal: "unknown_permission" });
    return { session, witness, end: await witness.untilType("turn.completed") };
  };

  it("let the tool run when they are granted", async () => {
    const { end, witness } = await ask("allow");
    expect(end.text).toContain("2026-11-01");
    expect(storedTypes(witness.seen)).toContain("tool.started");
  });

  it.each(["deny", "perhaps"])("keep the tool from running when the answer is %s", async (decision) => {
    const { end, witness } = await ask(decision);
    expect(end.text).toContain("Not now.");
    expect(storedTypes(witness.seen)).not.toContain("tool.started");
  });

  it("are asked for once when they are granted for always", async () => {
    const { session, witness } = await ask("allowAlways");
    const seq = session.lastSeq;
    await session.execute(say("/permission"));
    await witness.until((event) => event.type === "turn.completed" && event.seq > seq);
    expect(witness.seen.filter(({ type }) => type === "permission.requested")).toHaveLength(1);
  });

  it("may be granted for other arguments, and the log says so", async () => {
    const inputs: unknown[] = [];
    const tool: ServerTool = { ...probe(async (input) => void inputs.push(input)), question: () => "May I?" };
    const agent = createScriptedAgent(
      async function* (context) {
        const call = { callId: "c1", name: "probe", input: { a: 1 } };
        yield* [begin, finish("", [call])];
        await context.callTools([call]);
        yield* [begin, finish("done")];
      },
      [tool],
    );
    const session = await createHarness({ agent }).engine.create({});
    const witness = watch(session);
    await session.execute(say("go"));
    const { requestId } = await witness.untilType("permission.requested");
    await session.execute({ type: "permission.resolve", requestId, decision: "allow", input: { a: 2 } });
    await witness.untilType("turn.completed");
    expect(inputs).toEqual([{ a: 2 }]);
    expect(await witness.untilType("permission.resolved")).toMatchObject({ input: { a: 2 } });
  });

  it("are denied when nobody answers", async () => {
    const { engine, clock } = createHarness();
    const session = await engine.create({});
    const witness = watch(session);
    await session.execute(say("/permission"));
    await witness.untilType("permission.requested");
    clock.advance(60_000);
    expect(await witness.untilType("permission.resolved")).toMatchObject({ decision: "deny" });
    await witness.untilType("turn.completed");
  });
});
