import type { KnownEvent } from "@colloquy/schema/session";
import {
  expectAnswer,
  initialServerState,
  type LoafServerFrame,
  loafRpcServer,
  type ServerState,
  settle,
} from "@colloquy/session/loaf-rpc";
import { describe, expect, it } from "vitest";
import { conversation, type RoundPlan, type TurnPlan } from "../../../test/conversation-log.ts";
import { loafFacts } from "../../../test/loaf-facts.ts";

const start = initialServerState(0, loafFacts);
type Event = { readonly type: string; readonly payload: Readonly<Record<string, unknown>> };

/** A frame in the notation of the dossier (§9.1). */
function noted(frame: LoafServerFrame): string {
  if (!("method" in frame)) return "error" in frame ? "ERR" : "RES";
  const { type, payload } = frame.params as unknown as Event;
  const { turn_id, status_label, message } = payload;
  if (type === "session.status") return `S${turn_id === undefined ? "" : "!"}(${String(status_label)})`;
  if (type === "session.message.appended") return `M(${(message as { readonly kind: string }).kind})`;
  if (type === "session.context.estimate") return "E";
  return type.replace("session.", "").replace("stream.", "").replace("tool.call.", "");
}

function show(log: readonly KnownEvent[], from: ServerState = start) {
  let state = from;
  const frames = log.flatMap((event) => {
    const encoded = loafRpcServer.encode(state, event);
    state = encoded.state;
    return [...encoded.frames];
  });
  return { state, frames, notes: frames.map(noted) };
}

const said: RoundPlan = { thinking: [], text: ["Berth 4"], tools: [] };
const tool = (fails = false) => ({ executor: "server" as const, fails });
const plain: TurnPlan = { rounds: [said], steered: false, end: "completed" };
const calling: RoundPlan = { ...said, tools: [tool(), tool(true)] };
const opening = ["S!(preparing...)", "S!(thinking...)", "M(user)", "E"];
const piece = ["S(drafting response...)", "chunk"];
const closing = ["M(assistant)", "E", "completed", "S(ready)"];
const interrupted = ["M(assistant)", "E", "M(system)", "interrupted", "S(ready)"];
const call = ["started", "E", "completed"];

describe("order of frames (§9.1)", () => {
  const orders: readonly (readonly [string, TurnPlan, readonly string[]])[] = [
    ["a plain turn", plain, [...opening, ...piece, ...closing]],
    [
      "thoughts",
      { ...plain, rounds: [{ ...said, thinking: ["**Free Berths**\n4", " and 5"] }] },
      [...opening, "S(thinking: free berths)", "chunk", "S(thinking: and 5)", "chunk", ...piece, ...closing],
    ],
    [
      "a tool round, with one more estimate for each call that failed",
      { ...plain, rounds: [calling, said] },
      [...opening, ...piece, ...call, ...call, "tool.results", "E", "E", "E", ...piece, ...closing],
    ],
    [
      "steering before the first round",
      { ...plain, steered: true },
      [...opening, "M(user)", "S(steer applied; continuing...)", ...piece, ...closing],
    ],
    [
      "an interruption",
      { ...plain, rounds: [], end: "interrupted" },
      [...opening, ...piece, "S(interrupting...)", ...interrupted],
    ],
    [
      "an error in a model round",
      { ...plain, rounds: [], end: "broken" },
      [...opening, ...piece, "M(system)", "E", "error", "S(ready)"],
    ],
    [
      "a turn that fails before its first round",
      { ...plain, rounds: [], end: "failed" },
      ["S!(preparing...)", "M(system)", "error", "S(ready)"],
    ],
  ];

  it.each(orders)("%s", (_, plan, want) => {
    expect(show(conversation([plan])).notes).toEqual(["state.changed", ...want]);
  });

  it("later turns look whether the history is to be summed up", () => {
    const later = show(conversation([plain, plain])).notes.slice(1 + opening.length + 2 + closing.length);
    expect(later.slice(0, 3)).toEqual(["S!(preparing...)", "S!(compressing context...)", "S!(thinking...)"]);
  });

  it("tells a call that overlaps another one behind it, also where it ended first", () => {
    const tools = [tool(), { executor: "client" as const, fails: false }];
    const log = conversation([{ ...plain, rounds: [{ ...said, tools }] }]);
    const end = log.findIndex(({ type }) => type === "tool.completed");
    const before = show(log.slice(0, end));
    expect(before.notes.slice(-2)).toEqual(["started", "E"]);
    const ended = show(log.slice(end, end + 1), before.state);
    expect(ended.notes).toEqual([]);
    expect(show(log.slice(end + 1, end + 2), ended.state).notes).toEqual(["completed", ...call]);
  });

  it("drafts at once where thinking is off", () => {
    const model = { ...loafFacts.model, selectedThinking: "OFF" };
    const { notes } = show(conversation([plain]), initialServerState(0, { ...loafFacts, model }));
    expect(notes[2]).toBe("S!(drafting response...)");
  });

  it("counts lines over all sessions, and answers by the texts of a turn", () => {
    const { state, frames } = show(conversation([{ ...plain, rounds: [calling, said] }]));
    expect(state.lines).toBe(2);
    expect(frames.at(-2)).toMatchObject({ params: { payload: { answer_length: 14 } } });
  });
});

const sessionId = "01a194ee-2f31-7d7f-a018-96fd9e562e12";
const asked = (method: string, params: object = {}) => {
  const { commands } = loafRpcServer.decode(start, {
    jsonrpc: "2.0",
    id: 9,
    method,
    params: { session_id: sessionId, ...params },
  });
  const [found] = commands;
  if (!found || found.type === "session.get") throw new Error("A command was asked for.");
  return found as Parameters<typeof expectAnswer>[1];
};

describe("answers among events (§9.2)", () => {
  const log = conversation([plain]);
  const lastSeq = show(log).state.sessions[sessionId]?.seq ?? 0;
  const userMessage = log.find((event) => event.type === "message.added")?.message.id ?? "";
  const send = asked("session.send", { text: "question 0" });

  it("answers session.create behind the change it made", () => {
    const create = asked("session.create");
    const { notes, frames } = show(log.slice(0, 1), expectAnswer(start, create, sessionId));
    expect(notes).toEqual(["state.changed", "RES"]);
    expect(frames[1]).toMatchObject({ id: 9, result: { session_id: sessionId, state: { pending: false } } });
  });

  it("answers session.send between the first and the second status, whenever the command is done", () => {
    const { notes, state } = show(log, expectAnswer(start, send, userMessage));
    expect(notes.slice(1, 4)).toEqual(["S!(preparing...)", "RES", "S!(thinking...)"]);
    const result = { ok: true, seq: 3, delivery: "started", turnId: "t" } as const;
    expect(settle(state, send, result).frames).toEqual([]);
  });

  it("answers a prompt that waits behind its label", () => {
    const message = { id: "m", role: "user", content: [], createdAt: "2026-11-01T00:00:00Z" };
    const turnId = "01a194ee-2f31-7d7f-8aaa-00000000000a";
    const at = "2026-11-02T00:00:00.000Z";
    const seq = lastSeq + 1;
    const { notes, frames } = show(
      [
        { type: "queue.changed", sessionId, at, seq, queue: [message], reason: "added" },
        { type: "turn.queued", sessionId, at, seq: seq + 1, turnId, messageId: "m", position: 1 },
      ],
      expectAnswer(show(log).state, send, "m"),
    );
    expect(notes).toEqual(["S(queued (1))", "RES"]);
    expect(frames[1]).toMatchObject({ result: { turn_id: turnId, accepted: true, queued: true } });
  });

  it("answers session.interrupt behind the label, before the last events of the turn", () => {
    const stopped = conversation([{ ...plain, rounds: [], end: "interrupted" }]);
    const { notes } = show(stopped, expectAnswer(start, asked("session.interrupt")));
    expect(notes.slice(-7)).toEqual(["S(interrupting...)", "RES", ...interrupted]);
  });

  it.each([
    ["session.steer", { text: "x" }, { accepted: false }],
    ["session.interrupt", {}, { interrupted: false }],
  ])("%s of what does not run is no error", (method, params, want) => {
    const quiet = asked(method, params);
    const { frames } = settle(expectAnswer(start, quiet), quiet, {
      ok: false,
      refusal: "not_running",
      message: "That turn is not running.",
    });
    expect(frames).toMatchObject([{ id: 9, result: { session_id: sessionId, ...want } }]);
  });

  it("tells a busy session in the words of the original", () => {
    const { frames } = settle(expectAnswer(start, send, "m"), send, {
      ok: false,
      refusal: "busy",
      message: "A turn is running.",
    });
    expect(frames).toMatchObject([
      { error: { code: -32603, message: "session is busy; use enqueue=true to queue the prompt" } },
    ]);
  });

  it("tells how many prompts were dropped, none included", () => {
    const clear = asked("session.queue.clear");
    const { state } = show(log);
    const none = settle(expectAnswer(state, clear), clear, { ok: true, seq: lastSeq });
    expect(none.frames).toMatchObject([{ result: { session_id: sessionId, cleared_count: 0 } }]);
  });

  it("waits with an answer until what its command wrote was shown", () => {
    const clear = asked("history.clear_session");
    const early = settle(expectAnswer(show(log).state, clear), clear, { ok: true, seq: lastSeq + 1 });
    expect(early.frames).toEqual([]);
    const at = "2026-11-02T00:00:00.000Z";
    const { frames } = show([{ type: "history.cleared", sessionId, at, seq: lastSeq + 1 }], early.state);
    expect(frames).toMatchObject([{ result: { session_id: sessionId, cleared: true } }]);
  });
});
