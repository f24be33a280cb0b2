import { createDemoAgent } from "@colloquy/server";
import { describe, expect, it } from "vitest";
import { createHarness, say, watch } from "../../../test/harness.ts";
import { createManualClock } from "../../../test/manual-clock.ts";
import { clientTool } from "../../../test/tools.ts";

/** What the demo agent answers to the last of some messages. */
async function answersOf(...texts: string[]): Promise<string[]> {
  const session = await createHarness().engine.create({ tools: [clientTool] });
  const witness = watch(session);
  const answers: string[] = [];
  for (const text of texts) {
    const after = session.lastSeq;
    await session.execute(say(text));
    const end = await witness.until((event) => event.type === "turn.completed" && event.seq > after);
    if (end.type === "turn.completed") answers.push(end.text);
  }
  return answers;
}

const answerOf = async (...texts: string[]) => (await answersOf(...texts)).at(-1);

describe("the demo agent", () => {
  it("repeats what it hears, and says the same to the same", async () => {
    expect(await answerOf("Where can the Marlin moor?")).toMatch(/^You said: Where can the Marlin moor\?/);
    expect(await answersOf("hello", "/tool calc 1+1")).toEqual(await answersOf("hello", "/tool calc 1+1"));
  });

  it("lists everything it can show", async () => {
    const help = await answerOf("/help");
    const usages = [
      "/help",
      "/think TEXT",
      "/tool calc 2+3*4",
      "/client NAME {json}",
      "/permission",
      "/long N",
      "/slow",
      "/fail",
    ];
    for (const usage of usages) expect(help).toContain(`\`${usage}\``);
  });

  it.each([
    ["/dance", "I do not know /dance."],
    ["/tool hammer", "My only calculator is calc."],
    ["/tool calc 2+", "I could not work that out. Something is missing at the end."],
    ["/client", "Your client offers: crane_status."],
    ["/client hoist", "There is no hoist. Your client offers: crane_status."],
    ["/client crane_status {", "That is not JSON: {"],
    ["/long 0", "N has to be a whole number from 1 to 10000."],
    ["/long many", "N has to be a whole number"],
  ])("answers %s with what is wrong", async (text, want) => {
    expect(await answerOf(text)).toContain(want);
  });

  it("remembers what was said", async () => {
    expect(await answerOf("what did I say?")).toBe("You have not said anything before that.");
    expect(await answerOf("hello", "What did I say?")).toBe("You said: hello");
    expect(await answerOf("hello", "and more", "What have I said so far?")).toBe(
      "You said:\n- hello\n- and more",
    );
  });

  it("is as long as it is asked to be", async () => {
    expect((await answerOf("/long 7"))?.split(" ")).toHaveLength(7);
    expect((await answerOf("/long"))?.split(" ")).toHaveLength(200);
  });

  it("thinks aloud before it answers", async () => {
    const session = await createHarness().engine.create({});
    const witness = watch(session);
    await session.execute(say("/think the tide"));
    const { text } = await witness.untilType("thinking.completed");
    expect(text).toContain("the tide");
    const shown = witness.seen.filter((event) => event.type === "thinking.delta").map((event) => event.text);
    expect(shown.join("")).toBe(text);
  });

  it("fails when it is asked to, after it has begun to answer", async () => {
    const session = await createHarness().engine.create({});
    const witness = watch(session);
    await session.execute(say("/fail"));
    expect(await witness.untilType("turn.failed")).toMatchObject({
      text: "This is going to end badly.",
      failure: { code: "agent_failed", retryable: true },
    });
  });

  it("says one word after the other, and stops at once", async () => {
    const clock = createManualClock();
    const agent = createDemoAgent({ clock, pauseMs: 10 });
    const session = await createHarness({ agent }).engine.create({});
    const witness = watch(session);
    await session.execute(say("/long 50"));
    await witness.untilType("message.started");
    for (const word of [0, 1, 2]) {
      while (clock.pending === 0) await new Promise(setImmediate);
      clock.advance(10);
      await witness.until((event) => event.type === "message.delta" && event.index === word);
    }
    await session.execute({ type: "turn.interrupt", reason: "user" });
    expect(await witness.untilType("turn.interrupted")).toMatchObject({ text: "the tide comes" });
    expect(clock.pending).toBe(0);
  });

  it("answers what came meanwhile in the same turn", async () => {
    const clock = createManualClock();
    const session = await createHarness({ agent: createDemoAgent({ clock, pauseMs: 10 }) }).engine.create({});
    const witness = watch(session);
    await session.execute(say("/slow"));
    await witness.untilType("message.started");
    await session.execute(say("in metres, please", { whenBusy: "steer" }));
    while (session.state.turn) {
      clock.advance(1_000);
      await new Promise(setImmediate);
    }
    const end = await witness.untilType("turn.completed");
    expect(end).toMatchObject({ rounds: 2 });
    expect(end.text).toContain("in metres, please");
  });
});
