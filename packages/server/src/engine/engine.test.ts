import { describe, expect, it } from "vitest";
import { createHarness, say, storedTypes, watch } from "../../test/harness.ts";

describe("a turn", () => {
  it("runs from a message to its answer, and everybody sees all of it", async () => {
    const { engine } = createHarness();
    const session = await engine.create({ title: "Berth" });
    const witness = watch(session);
    const result = await session.execute(say("hello"));
    expect(result).toMatchObject({ ok: true, delivery: "started", messageSeq: 2, seq: 3 });
    const end = await witness.untilType("turn.completed");
    expect(end.text).toContain("You said: hello");
    expect(storedTypes(witness.seen)).toEqual([
      "session.created",
      "message.added",
      "turn.started",
      "message.started",
      "message.completed",
      "turn.completed",
    ]);
    expect(session.state.status).toBe("idle");
    expect(await session.read(0, 100)).toEqual(witness.seen.filter((event) => "seq" in event));
  });

  it("calls a tool of the server", async () => {
    const { engine } = createHarness();
    const session = await engine.create({});
    const witness = watch(session);
    await session.execute(say("/tool calc 2+3*4"));
    expect((await witness.untilType("turn.completed")).text).toBe("2+3*4 = 14");
    expect(storedTypes(witness.seen).slice(3)).toEqual([
      "message.started",
      "message.completed",
      "tool.requested",
      "tool.started",
      "tool.completed",
      "message.started",
      "message.completed",
      "turn.completed",
    ]);
  });
});
