import { describe, expect, it } from "vitest";
import { createGatedSession } from "../../../../test/gated-session.ts";
import { say, storedTypes } from "../../../../test/harness.ts";

describe("session commands", () => {
  it("configure and rename at any time", async () => {
    const { session } = await createGatedSession();
    await session.execute(say("one"));
    await session.execute({ type: "session.configure", settings: { model: "other" } });
    await session.execute({ type: "session.rename", title: "Berth" });
    expect(session.state.settings).toEqual({ model: "other", title: "Berth" });
    await session.execute({ type: "session.rename", title: "" });
    expect(session.state.settings).toEqual({ model: "other" });
  });

  it("clear the history between turns only", async () => {
    const { session, gates, witness } = await createGatedSession();
    await session.execute(say("one"));
    expect(await session.execute({ type: "history.clear" })).toMatchObject({ refusal: "busy" });
    gates[0]?.open();
    await witness.untilType("turn.completed");
    expect(await session.execute({ type: "history.clear" })).toMatchObject({ ok: true });
    expect(session.state.conversation.length).toBe(0);
  });

  it("close the session in the middle of everything, for good", async () => {
    const { session, witness } = await createGatedSession();
    await session.execute(say("one"));
    await session.execute(say("two", { whenBusy: "queue" }));
    await session.execute(say("three", { whenBusy: "steer" }));
    await witness.untilType("message.delta");
    expect(await session.execute({ type: "session.close" })).toMatchObject({ ok: true });
    expect(storedTypes(witness.seen).slice(-4)).toEqual([
      "message.completed",
      "turn.interrupted",
      "queue.changed",
      "session.closed",
    ]);
    expect(session.state.status).toBe("closed");
    expect(await session.execute(say("four"))).toMatchObject({ refusal: "closed" });
    expect(await session.execute({ type: "session.close" })).toMatchObject({ ok: true });
  });

  it("refuse what a session without a voice cannot do, and what nobody knows", async () => {
    const { session } = await createGatedSession();
    const answers = await Promise.all([
      session.execute({ type: "session.create", settings: {} }),
      session.execute({ type: "call.answer", callId: "c1", sdp: "v=0" }),
      session.execute({ type: "call.hangUp", callId: "c1" }),
      session.execute(JSON.parse('{"type":"session.bless"}')),
    ]);
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, refusal: "unsupported" });
  });
});
