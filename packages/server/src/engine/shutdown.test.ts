import {
  createMemoryStore,
  DrainingError,
  type Engine,
  type Session,
  SessionLostError,
} from "@colloquy/server";
import { describe, expect, it } from "vitest";
import { createHarness, say, storedTypes, watch } from "../../test/harness.ts";
import { createGate, createScriptedAgent, sayThrough } from "../../test/scripted-agent.ts";

async function opened(engine: Engine, sessionId: string): Promise<Session> {
  const session = await engine.open(sessionId);
  if (!session) throw new Error(`There is no session ${sessionId}.`);
  return session;
}

const gated = (gate = createGate()) => createScriptedAgent((context) => sayThrough(gate, context));

describe("shutdown", () => {
  it("lets a running turn end and leaves the queue for the next start", async () => {
    const store = createMemoryStore();
    const gate = createGate();
    const { engine } = createHarness({ store, agent: gated(gate) });
    const session = await engine.create({}, "s1");
    const witness = watch(session);
    await session.execute(say("one"));
    await session.execute(say("two", { whenBusy: "queue" }));
    const down = engine.shutdown(1_000);
    expect(await session.execute(say("three", { whenBusy: "queue" }))).toMatchObject({ refusal: "draining" });
    await expect(engine.create({})).rejects.toThrow(DrainingError);
    gate.open();
    await down;
    expect(witness.ended).toBe("shutdown");
    expect(storedTypes(witness.seen).at(-1)).toBe("turn.completed");
    await expect(engine.open("s1")).rejects.toThrow(DrainingError);

    const next = createHarness({ store });
    await next.engine.recover();
    const again = watch(await opened(next.engine, "s1"));
    await again.until((event) => event.type === "turn.completed" && event.text.includes("two"));
    expect(storedTypes(again.seen)).not.toContain("turn.interrupted");
  });

  it("interrupts what takes too long", async () => {
    const { engine, clock } = createHarness({ agent: gated() });
    const session = await engine.create({});
    const witness = watch(session);
    await session.execute(say("hello"));
    await witness.untilType("message.delta");
    const down = engine.shutdown(1_000);
    while (clock.pending === 0) await new Promise(setImmediate);
    clock.advance(1_000);
    await down;
    expect(await witness.untilType("turn.interrupted")).toMatchObject({ reason: "shutdown", text: "Hello " });
    await expect(session.execute(say("more"))).rejects.toThrow(SessionLostError);
  });
});
