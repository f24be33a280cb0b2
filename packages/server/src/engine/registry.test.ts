import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { createHarness, say } from "../../test/harness.ts";
import { createGate, createScriptedAgent, sayThrough } from "../../test/scripted-agent.ts";

const gated = (gate = createGate()) => createScriptedAgent((context) => sayThrough(gate, context));

describe("memory", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;

  it("is free of sessions that nobody has used for a while and nobody holds", async () => {
    const { engine, clock } = createHarness({ limits: { idleMs: 1_000 } });
    const reference = new WeakRef(await engine.create({ title: "Berth" }, "s1"));
    clock.advance(1_000);
    await engine.create({}, "s2");
    await new Promise(setImmediate);
    collect();
    expect(reference.deref()).toBeUndefined();
    expect((await engine.open("s1"))?.state.settings.title).toBe("Berth");
  });

  it("never has a session twice: who still holds one that was put away has the same as who opens it", async () => {
    const { engine, clock } = createHarness({ limits: { idleMs: 1_000, idleSessions: 1 } });
    const held = await engine.create({}, "s1");
    clock.advance(1_000);
    for (const id of ["s2", "s3", "s4"]) await engine.create({}, id);
    collect();
    expect(await engine.open("s1")).toBe(held);
  });

  it("keeps sessions that are being read or worked on", async () => {
    const { engine, clock } = createHarness({ agent: gated(), limits: { idleSessions: 0, idleMs: 0 } });
    const busy = new WeakRef(await engine.create({}, "s1"));
    await busy.deref()?.execute(say("hello"));
    const read = new WeakRef(await engine.create({}, "s2"));
    read.deref()?.subscribe(0, { deliver: () => true });
    clock.advance(1_000_000);
    for (const id of ["s3", "s4", "s5"]) await engine.create({}, id);
    await new Promise(setImmediate);
    collect();
    expect([busy.deref()?.id, read.deref()?.id]).toEqual(["s1", "s2"]);
  });
});
