import { historyListResultSchema, historyRecordSchema, sessionStateSchema } from "@colloquy/schema/loaf-rpc";
import type { KnownEvent } from "@colloquy/schema/session";
import { fold, initialState, itemsOf } from "@colloquy/session";
import {
  answerCommandLine,
  answerHistoryGet,
  answerRead,
  failPrompt,
  initialServerState,
  loafRpcServer,
  type ServerState,
  toHistoryPage,
  toHistoryRecord,
  toWireSession,
} from "@colloquy/session/loaf-rpc";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conversation, type TurnPlan } from "../../../test/conversation-log.ts";
import { legalLog } from "../../../test/legal-log.ts";
import { loafFacts } from "../../../test/loaf-facts.ts";

const start = initialServerState(Date.parse("2026-11-20T09:00:00.000Z"), loafFacts);
const after = (log: readonly KnownEvent[]): ServerState =>
  log.reduce((state, event) => loafRpcServer.encode(state, event).state, start);
const sessionId = "01a194ee-2f31-7d7f-a018-96fd9e562e12";
const plain: TurnPlan = {
  rounds: [{ thinking: [], text: ["Solid, liquid and gas."], tools: [] }],
  steered: true,
  end: "completed",
};
const sessionAfter = (...turns: readonly TurnPlan[]) => toWireSession(after(conversation(turns)), sessionId);

describe("toWireSession", () => {
  it("fits its schema after any legal log", () => {
    fc.assert(
      fc.property(legalLog, (log) => {
        const session = toWireSession(after(log), sessionId);
        expect(sessionStateSchema.parse(session)).toEqual(session);
      }),
    );
  });

  it("tells as busy what the neutral model says is running, and the same queue", () => {
    fc.assert(
      fc.property(legalLog, (log) => {
        const neutral = fold(initialState, log);
        const session = toWireSession(after(log), sessionId);
        expect(session?.pending).toBe(neutral.turn !== undefined);
        expect(session?.queue.length).toBe(neutral.queue.length);
        if (neutral.turn) expect(session?.pendingSteerCount).toBe(neutral.pending.length);
      }),
    );
  });

  it("keeps prompt, steering and answer of a completed turn", () => {
    const session = sessionAfter(plain);
    expect(session?.history.map(({ role, text }) => [role, text])).toEqual([
      ["user", "question 0"],
      ["user", "and 0"],
      ["assistant", "Solid, liquid and gas."],
    ]);
    expect(session).toMatchObject({
      statusLabel: "ready",
      activeSessionId: sessionId,
      conversationProvider: "openai",
    });
  });

  it("estimates by the original's rule", () => {
    const { contextTokenBreakdown: breakdown, contextTokenEstimate } = sessionAfter(plain) ?? {};
    expect(breakdown).toEqual({
      pinned_tokens: 20 + 3,
      conversation_tokens: 20 + 3 + (20 + 2) + (20 + 6),
      tool_schema_tokens:
        Math.ceil('bashrun a command{"type":"object"}read_fileread a file'.length / 4) + 2 * 18 + 16,
      provider_overhead_tokens: 42,
    });
    expect(contextTokenEstimate).toBe(
      Object.values(breakdown ?? {}).reduce((sum, part) => sum + Number(part), 0),
    );
  });

  it("marks pictures that the words do not mention, and counts them (§7, §10)", () => {
    const image = { type: "image" as const, mediaType: "image/png", data: "aGVsbG8=" };
    const words = { type: "text" as const, text: "Compare [image 2] with the other." };
    const log = conversation([{ ...plain, steered: false }]).map((event) =>
      event.type === "message.added"
        ? { ...event, message: { ...event.message, content: [words, image, image] } }
        : event,
    );
    const session = toWireSession(after(log), sessionId);
    expect(session?.messages[0]).toMatchObject({
      text: "Compare [image 2] with the other. [Image 1]",
      images: [{ mimeType: "image/png", dataUrl: "data:image/png;base64,aGVsbG8=", byteSize: 5 }, {}],
    });
    expect(session?.contextTokenBreakdown.conversation_tokens).toBe(1757);
  });

  it("forgets the prompt of a failed turn and shows a notice (§9.3)", () => {
    const session = sessionAfter({ ...plain, steered: false, end: "failed" });
    expect(session?.history).toEqual([]);
    expect(session?.messages.map(({ kind }) => kind)).toEqual(["user", "system"]);
  });

  it("keeps the partial answer of an interrupted turn, trimmed", () => {
    const session = sessionAfter({ rounds: [], steered: false, end: "interrupted" });
    expect(session?.history.at(-1)).toEqual({ role: "assistant", text: "Once upon" });
  });
});

describe("saved chats", () => {
  it("are called by the latest prompt, on one line and cut", () => {
    const record = toHistoryRecord(after(conversation([plain, plain])), sessionId);
    expect(record).toMatchObject({ title: "question 1", messageCount: 6, model: "gpt-5.1-codex" });
    expect(historyRecordSchema.parse(record)).toEqual(record);
    expect(toHistoryRecord(after(conversation([])), sessionId)).toBeUndefined();
  });

  it("are listed with the true total and the next place (deviation)", () => {
    const rows = [toHistoryRecord(after(conversation([plain])), sessionId)].flatMap((row) => row ?? []);
    const page = toHistoryPage({ cursor: 2, limit: 1 }, rows, 9);
    expect(page).toMatchObject({ total: 9, next_cursor: 3 });
    expect(historyListResultSchema.parse(page)).toEqual(page);
    expect(toHistoryPage({ cursor: 8, limit: 1 }, rows, 9).next_cursor).toBeNull();
  });

  it.each([
    [{ by: "last" } as const, "no saved chat history yet"],
    [{ by: "id", id: "5f3a0" } as const, "no saved chat matched id: 5f3a0"],
    [{ by: "rolloutPath", path: "/none" } as const, "failed to load chat: /none"],
  ])("that are not there are refused: %j", (which, message) => {
    const frame = answerHistoryGet({ type: "history.get", id: 1, commands: [], which }, undefined);
    expect(frame).toMatchObject({ error: { code: -32603, message } });
  });
});

describe("answerRead", () => {
  const read = (type: "session.get" | "session.queue.list", id: string) =>
    answerRead(after(conversation([plain])), { type, id: 4, sessionId: id, commands: [] });

  it("answers with the session itself, or that it is unknown", () => {
    expect(read("session.get", sessionId)).toMatchObject({ id: 4, result: { id: sessionId } });
    expect(read("session.queue.list", sessionId)).toMatchObject({
      result: { session_id: sessionId, queue: [] },
    });
    expect(read("session.get", "gone")).toMatchObject({ error: { message: "unknown session: gone" } });
  });
});

describe("answerCommandLine", () => {
  const run = (line: string) =>
    answerCommandLine(start, { type: "command.execute", id: 1, commands: [], sessionId, line }).frames;

  it.each([
    ["not a command", { handled: false }],
    ["/nope x", { handled: true, output: { error: "unknown command: /nope" } }],
    ["/ONBOARDING", { handled: true, output: { completed: true } }],
  ])("%s", (line, result) => {
    expect(run(line)).toEqual([{ jsonrpc: "2.0", id: 1, result }]);
  });

  it("lists 13 commands, and knows each of them", () => {
    const [help] = run("/help");
    const { output } = (help as { result: { output: { commands: { name: string }[] } } }).result;
    expect(output.commands.length).toBe(13);
    const unknown = output.commands.filter(({ name }) =>
      JSON.stringify(run(name)).includes("unknown command"),
    );
    expect(unknown.map(({ name }) => name)).toEqual(["/clear"]);
  });
});

describe("failPrompt", () => {
  const call = {
    type: "session.send" as const,
    id: 3,
    sessionId,
    commands: [],
    failure: "file not found: a.png",
  };
  const turnId = "47cad8c0-d6ca-439b-a8d4-3ad8611fd5b0";

  it("tells the whole turn before its answer", () => {
    const { frames, state } = failPrompt(after(conversation([plain])), call, turnId);
    const types = frames.map((frame) => ("method" in frame ? frame.params.type : "answer"));
    expect(types).toEqual([
      "session.status",
      "session.message.appended",
      "session.error",
      "session.status",
      "answer",
    ]);
    expect(
      itemsOf(state.sessions[sessionId]?.messages ?? { length: 0, chunks: [], tail: [] }).at(-1)?.text,
    ).toBe("inference error: file not found: a.png");
  });

  it("refuses it while the session is busy", () => {
    const log = conversation([plain]);
    const begun = log.slice(0, log.findIndex(({ type }) => type === "turn.started") + 1);
    expect(failPrompt(after(begun), call, turnId).frames).toMatchObject([
      { error: { message: call.failure } },
    ]);
  });
});
