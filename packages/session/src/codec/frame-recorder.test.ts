import type { KnownEvent } from "@colloquy/schema/session";
import { describe, expect, it } from "vitest";
import { initialState } from "../state/index.ts";
import { createFrameRecorder, isNew, toLiveSession } from "./frame-recorder.ts";

const at = "2026-11-20T09:00:00.000Z";
const created: KnownEvent = { type: "session.created", sessionId: "s", seq: 1, at, settings: { model: "m" } };
const delta: KnownEvent = {
  type: "message.delta",
  sessionId: "s",
  at,
  turnId: "t",
  messageId: "a",
  index: 0,
  text: "hi",
};
const start = { session: toLiveSession(initialState), sent: 0 };

describe("createFrameRecorder", () => {
  it("counts a stored event in before its frames are made, and shows the session before it", () => {
    const recorder = createFrameRecorder(start, created);
    expect([recorder.before.lastSeq, recorder.state.session.lastSeq]).toEqual([0, 1]);
    expect([isNew(recorder), recorder.state.session.settings]).toEqual([true, { model: "m" }]);
  });

  it("does not count in an ephemeral event, or one that the session is ahead of", () => {
    const { state } = createFrameRecorder(start, created).result();
    for (const event of [delta, created]) {
      const recorder = createFrameRecorder(state, event);
      expect(isNew(recorder)).toBe(false);
      expect(recorder.result()).toEqual({ state, frames: [] });
      expect(recorder.result().state).toBe(state);
    }
  });

  it("collects frames, changes beside the session, and the close", () => {
    const recorder = createFrameRecorder<typeof start, string>(start, delta);
    recorder.emit("one");
    recorder.update({ sent: 1 });
    recorder.emit("two");
    recorder.close({ code: 1000, reason: "" });
    expect(recorder.result()).toEqual({
      state: { ...start, sent: 1 },
      frames: ["one", "two"],
      close: { code: 1000, reason: "" },
    });
  });
});
