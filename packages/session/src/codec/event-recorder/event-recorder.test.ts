import type { KnownEvent, ToolCallPart } from "@colloquy/schema/session";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check, initialState, reduce } from "../../state/index.ts";
import {
  addMessage,
  completeCall,
  completeMessage,
  createEventRecorder,
  createRecordSent,
  currentMessage,
  currentTurn,
  type EventRecorder,
  endTurn,
  newClockedSession,
  newRecordedSession,
  type RecordedSession,
  recordText,
  recordThinking,
  recordThought,
  releaseHeld,
  requestOrHold,
  requestTool,
  resolvePermission,
  settleCalls,
  settleThinking,
  startSession,
  takeHeld,
  toFailure,
} from "./index.ts";

const sessionId = "01a194ee-2f31-7d7f-a018-96fd9e562e12";
const at = "2026-11-01T09:00:00.000Z";
const nilUuid = "00000000-0000-0000-0000-000000000000";

const recorderAt = (time: string, state: RecordedSession = newRecordedSession()) =>
  createEventRecorder({ state, at: time });

/** A recorder of a session that has begun. */
function started(): EventRecorder {
  const recorder = recorderAt(at);
  startSession(recorder, { sessionId });
  return recorder;
}

const eventsOf = (recorder: EventRecorder): readonly KnownEvent[] => recorder.result().events;
const typesOf = (recorder: EventRecorder) =>
  eventsOf(recorder)
    .map(({ type }) => type)
    .slice(1);
const call = (callId: string, name = "crane"): ToolCallPart => ({
  type: "toolCall",
  callId,
  name,
  input: {},
});

describe("createEventRecorder", () => {
  it("numbers durable events, and only those", () => {
    const recorder = started();
    currentMessage(recorder);
    recordText(recorder, "Berth ");
    completeMessage(recorder, { stopReason: "end" });
    const seqs = eventsOf(recorder).map((event) => ("seq" in event ? event.seq : undefined));
    expect(seqs).toEqual([1, 2, 3, 4, undefined, 5]);
  });

  it("dates no event before the newest one", () => {
    const { state } = started().result();
    const late = recorderAt("2026-11-01T08:59:59.999Z", state);
    addMessage(late, { content: [] });
    expect(eventsOf(late)[0]?.at).toBe(at);
  });

  it("keeps a time as the wire wrote it", () => {
    const recorder = recorderAt("2026-11-01T10:00:00.000001+01:00", started().state);
    addMessage(recorder, { content: [] });
    expect(eventsOf(recorder)[0]).toMatchObject({ at: recorder.at, message: { createdAt: recorder.at } });
  });

  it("names the session of the frame, else that of the state, else the nil UUID", () => {
    const named = createEventRecorder({ state: newRecordedSession("s"), at, sessionId });
    const known = recorderAt(at, newRecordedSession("s"));
    const unknown = recorderAt(at);
    for (const recorder of [named, known, unknown]) startSession(recorder);
    const ids = [named, known, unknown].map((recorder) => eventsOf(recorder)[0]?.sessionId);
    expect(ids).toEqual([sessionId, "s", nilUuid]);
  });

  it("returns the state it found when nothing was recorded", () => {
    const state = newRecordedSession();
    const recorder = recorderAt(at, state);
    recorder.report({ code: "odd", severity: "warning", pointer: "", message: "Odd." });
    expect(recorder.result()).toMatchObject({ events: [], diagnostics: [{ code: "odd" }] });
    expect(recorder.result().state).toBe(state);
  });
});

describe("startSession", () => {
  it("begins the log once", () => {
    const recorder = started();
    startSession(recorder, { sessionId: nilUuid, settings: { model: "late" } });
    expect(eventsOf(recorder)).toMatchObject([{ type: "session.created", sessionId, settings: {} }]);
  });
});

describe("currentTurn", () => {
  it("begins with an empty message where the wire carries no prompt", () => {
    const recorder = started();
    expect(currentTurn(recorder)).toBe(currentTurn(recorder));
    expect(typesOf(recorder)).toEqual(["message.added", "turn.started"]);
  });

  it("takes a prompt that waits", () => {
    const recorder = started();
    addMessage(recorder, { content: [], id: "prompt" });
    expect(currentTurn(recorder).messageId).toBe("prompt");
  });

  it("has the same ids in every reading", () => {
    expect(currentTurn(started()).id).toBe(currentTurn(started()).id);
  });
});

describe("completeMessage", () => {
  it("keeps what was streamed, with its reasoning and the calls behind it", () => {
    const recorder = started();
    currentMessage(recorder);
    recordThinking(recorder, "Hm.");
    recordText(recorder, "Let me see.");
    completeMessage(recorder, { stopReason: "toolCalls", calls: [call("c1")] });
    expect(eventsOf(recorder).slice(-2)).toMatchObject([
      { type: "thinking.completed", text: "Hm." },
      { type: "message.completed", content: [{ text: "Let me see." }, { callId: "c1" }] },
    ]);
  });

  it("prefers the whole body", () => {
    const recorder = started();
    currentMessage(recorder);
    recordText(recorder, "Let me");
    const content = [{ type: "text" as const, text: "Let me see." }];
    completeMessage(recorder, { stopReason: "end", content });
    expect(eventsOf(recorder).at(-1)).toMatchObject({ content });
  });

  it("does nothing without a message", () => {
    const recorder = started();
    completeMessage(recorder, { stopReason: "end" });
    expect(typesOf(recorder)).toEqual([]);
  });
});

describe("requestTool", () => {
  it("makes the message that a wire does not show", () => {
    const recorder = started();
    requestTool(recorder, call("c1"), "client");
    expect(typesOf(recorder).slice(2)).toEqual(["message.started", "message.completed", "tool.requested"]);
  });

  it("requests further calls for the same message, and none twice", () => {
    const recorder = started();
    for (const id of ["c1", "c2", "c1"]) requestTool(recorder, call(id), "server");
    expect(typesOf(recorder).slice(4)).toEqual(["tool.requested", "tool.requested"]);
  });
});

describe("a held call", () => {
  it("is the client's once it is taken, by id or else by name", () => {
    const recorder = started();
    requestOrHold(recorder, call("use", "crane"), undefined);
    expect(takeHeld(recorder, "asked", "desk")).toBeUndefined();
    expect(takeHeld(recorder, "asked", "crane")).toMatchObject({ callId: "use" });
    expect(recorder.state.held).toEqual([]);
  });

  it("is the server's when the agent goes on", () => {
    const recorder = started();
    requestOrHold(recorder, call("c1"), undefined);
    currentMessage(recorder);
    const events = eventsOf(recorder);
    expect(events.find(({ type }) => type === "tool.requested")).toMatchObject({ executor: "server" });
    expect(events.find(({ type }) => type === "tool.completed")).toMatchObject({
      outcome: { status: "unknown", content: [] },
    });
  });
});

describe("completeCall", () => {
  const outcome = { status: "success", content: [] };
  const takenBy = (time: Parameters<typeof completeCall>[3]) => {
    const asked = started();
    requestTool(asked, call("c1"), "server");
    const recorder = recorderAt("2026-11-01T09:00:02.500Z", asked.state);
    completeCall(recorder, "c1", outcome, time);
    completeCall(recorder, "c1", outcome, time);
    return eventsOf(recorder).map((event) =>
      event.type === "tool.completed" ? event.durationMs : event.type,
    );
  };

  it("counts from the request, or from the call, unless the wire reports how long it took", () => {
    expect(takenBy({})).toEqual([2500]);
    expect(takenBy({ since: Date.parse("2026-11-01T09:00:02.000Z") })).toEqual([500]);
    expect(takenBy({ since: Date.parse("2026-11-01T09:00:03.000Z") })).toEqual([0]);
    expect(takenBy({ durationMs: 7 })).toEqual([7]);
  });
});

describe("endTurn", () => {
  const ended = (end: Parameters<typeof endTurn>[1]) => {
    const recorder = started();
    currentMessage(recorder, { id: "m1" });
    recordText(recorder, "Done.");
    const later = recorderAt("2026-11-01T09:00:01.000Z", recorder.state);
    endTurn(later, end);
    return eventsOf(later);
  };

  it("completes the message and counts what the wire leaves out", () => {
    expect(ended({ outcome: "completed" })).toMatchObject([
      { type: "message.completed", stopReason: "end" },
      {
        type: "turn.completed",
        durationMs: 1000,
        rounds: 1,
        toolCalls: 0,
        text: "Done.",
        finalMessageId: "m1",
      },
    ]);
  });

  it("prefers what the wire reports", () => {
    const reported = { durationMs: 7, rounds: 3, toolCalls: 2, text: "All." };
    const [, event] = ended({ outcome: "completed", finalMessageId: null, ...reported });
    expect(event).toMatchObject(reported);
    expect(event).not.toHaveProperty("finalMessageId");
  });

  it("has the text of a turn that failed or was interrupted only if it is given", () => {
    const [message, failed] = ended({ outcome: "failed", failure: toFailure("No.") });
    expect(message).toMatchObject({ stopReason: "error" });
    expect(failed).toMatchObject({ failure: { code: "agent_failed", message: "No.", retryable: false } });
    expect(failed).not.toHaveProperty("text");
    const [, interrupted] = ended({ outcome: "interrupted", reason: "user", text: "Do" });
    expect(interrupted).toMatchObject({ reason: "user", text: "Do" });
  });

  it("does nothing without a turn", () => {
    const recorder = started();
    endTurn(recorder, { outcome: "completed" });
    expect(typesOf(recorder)).toEqual([]);
  });
});

describe("createRecordSent", () => {
  const recordSent = createRecordSent({
    "message.send": (recorder, { content }) => addMessage(recorder, { content }),
  });

  it("dates by the client's clock, and leaves other commands out", () => {
    const state = newClockedSession(Date.parse(at));
    const sent = recordSent(state, { type: "message.send", content: [], whenBusy: "queue" });
    expect(sent.events).toMatchObject([{ type: "message.added", at }]);
    expect(recordSent(state, { type: "queue.clear" }).state).toBe(state);
  });
});

const callIds = fc.constantFrom("c1", "c2", "c3");
const texts = fc.constantFrom("", "a", "b c");
type Step = (recorder: EventRecorder) => void;

/** Anything a codec may do after the session has begun, in any order. */
const step: fc.Arbitrary<Step> = fc.oneof(
  texts.map(
    (text): Step =>
      (recorder) =>
        addMessage(recorder, { content: [{ type: "text", text }] }),
  ),
  fc.constant<Step>((recorder) => void currentTurn(recorder)),
  fc.constant<Step>((recorder) => void currentMessage(recorder)),
  texts.map(
    (text): Step =>
      (recorder) =>
        recordText(recorder, text),
  ),
  texts.map(
    (text): Step =>
      (recorder) =>
        recordThinking(recorder, text),
  ),
  texts.map(
    (text): Step =>
      (recorder) =>
        recordThought(recorder, { text }),
  ),
  fc.constant<Step>(settleThinking),
  fc.constant<Step>((recorder) => completeMessage(recorder, { stopReason: "end" })),
  callIds.map(
    (id): Step =>
      (recorder) =>
        requestTool(recorder, call(id), "server"),
  ),
  callIds.map(
    (id): Step =>
      (recorder) =>
        requestOrHold(recorder, call(id), undefined),
  ),
  callIds.map(
    (id): Step =>
      (recorder) =>
        void takeHeld(recorder, id),
  ),
  fc.constant<Step>(releaseHeld),
  callIds.map(
    (id): Step =>
      (recorder) =>
        completeCall(recorder, id, { status: "success", content: [] }),
  ),
  callIds.map(
    (id): Step =>
      (recorder) =>
        resolvePermission(recorder, id, "allow"),
  ),
  fc.constant<Step>((recorder) => settleCalls(recorder)),
  fc.constant<Step>((recorder) => endTurn(recorder, { outcome: "completed" })),
  fc.constant<Step>((recorder) => endTurn(recorder, { outcome: "interrupted", reason: "user" })),
  fc.constant<Step>((recorder) => endTurn(recorder, { outcome: "failed", failure: toFailure("No.") })),
);

describe("any sequence of steps", () => {
  it("records a legal log", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const recorder = started();
        for (const take of steps) take(recorder);
        let state = initialState;
        for (const event of eventsOf(recorder)) {
          expect(check(state, event), JSON.stringify(event)).toBeUndefined();
          state = reduce(state, event);
        }
        expect(state).toEqual(recorder.session);
      }),
    );
  });
});
