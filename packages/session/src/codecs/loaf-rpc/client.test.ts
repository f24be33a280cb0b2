import { eventNotificationSchema } from "@colloquy/schema/loaf-rpc";
import type { KnownEvent } from "@colloquy/schema/session";
import { check, initialState, reduce, type SessionState } from "@colloquy/session";
import { initialClientState, loafRpcClient, recordRequest } from "@colloquy/session/loaf-rpc";
import { describe, expect, it } from "vitest";
import { samples } from "../../../../../tests/support/samples.ts";

interface Line {
  readonly dir: "c2s" | "s2c";
  readonly frame?: { readonly id?: unknown; readonly error?: unknown };
}

const transcripts = samples("loaf-rpc", ".jsonl").map(({ name, text }) => ({
  name,
  lines: text
    .trimEnd()
    .split("\n")
    .map((line): Line => JSON.parse(line)),
}));

/** The neutral log of a transcript, and what was refused in it. */
function read(lines: readonly Line[]) {
  let state = initialClientState(0);
  const events: KnownEvent[] = [];
  const diagnostics: { readonly code: string }[] = [];
  for (const { dir, frame } of lines) {
    if (dir === "c2s") {
      state = recordRequest(state, frame);
      continue;
    }
    const decoded = loafRpcClient.decode(state, frame);
    state = decoded.state;
    events.push(...decoded.events);
    diagnostics.push(...decoded.diagnostics);
  }
  return { events, diagnostics };
}

const linesOf = (name: string) => transcripts.find((sample) => sample.name.startsWith(name))?.lines ?? [];
const logOf = (name: string) => read(linesOf(name)).events;
const durable = (name: string) => logOf(name).flatMap((event) => ("seq" in event ? [event.type] : []));
const words = (text: string) => text.trim().split(/\s+/);
const turn = "message.added turn.started message.started message.completed turn.completed";

describe.skipIf(transcripts.length === 0).each(transcripts)("decode $name", ({ lines }) => {
  it("tells a log in which every event is legal, session by session", () => {
    const states = new Map<string, SessionState>();
    for (const event of read(lines).events) {
      const state = states.get(event.sessionId) ?? initialState;
      expect(check(state, event), JSON.stringify(event)).toBeUndefined();
      states.set(event.sessionId, reduce(state, event));
    }
  });

  it("tells as a diagnostic what was refused, and nothing else", () => {
    const refused = lines.filter(({ dir, frame }) => dir === "s2c" && frame?.error !== undefined);
    expect(read(lines).diagnostics.length).toBe(refused.length);
  });
});

describe.skipIf(transcripts.length === 0)("decode", () => {
  it.each<[string, string]>([
    ["03", `session.created ${turn}`],
    [
      "04",
      `session.created ${turn} ${turn.replace("message.completed", "thinking.completed message.completed")}`,
    ],
    [
      "06",
      `session.created message.added turn.started message.started message.completed tool.requested tool.started
       tool.completed message.added turn.steered message.added turn.steered message.started message.completed
       turn.completed`,
    ],
    ["07", `session.created ${turn}`],
    ["09", `session.created ${turn.replace("turn.completed", "turn.interrupted")}`],
    ["12", "session.created message.added turn.started turn.interrupted"],
    ["13", `session.created ${turn.replace("turn.completed", "turn.failed")} ${turn}`],
    [
      "16",
      `session.created message.added turn.started message.started queue.changed turn.queued queue.changed
       turn.queued queue.changed queue.changed turn.queued message.completed turn.interrupted queue.changed ${turn}`,
    ],
    [
      "22",
      `session.created message.added turn.started context.compacted turn.interrupted message.added turn.started
       message.started message.completed turn.completed`,
    ],
    ["25", `session.created ${turn} history.cleared`],
  ])("reads sample %s", (name, want) => {
    expect(durable(name)).toEqual(words(want));
  });

  it("keeps the text of a turn by rounds, and what tools were given and gave", () => {
    const log = logOf("05");
    const completed = log.filter((event) => event.type === "message.completed");
    expect(completed[0]?.content).toMatchObject([
      { type: "text", text: "Counting them now. " },
      { type: "toolCall", name: "bash", input: { command: "ls *.md | wc -l" } },
    ]);
    expect(completed[1]?.content).toEqual([{ type: "text", text: "There are 4." }]);
    const outcomes = log.flatMap((event) => (event.type === "tool.completed" ? [event.outcome] : []));
    expect(outcomes).toMatchObject([
      { status: "success", value: { exit_code: 0 } },
      { status: "success" },
      { status: "error", error: "unknown tool: lint_all" },
    ]);
  });

  it("gives a queued prompt the turn its answer named, and keeps what was sent", () => {
    const started = logOf("15").filter((event) => event.type === "turn.started");
    expect(started.map(({ turnId }) => turnId.slice(0, 4))).toEqual(["a15f", "6c54", "45b5"]);
    expect(
      logOf("15")
        .filter((event) => event.type === "message.added")
        .at(-1)?.message.content,
    ).toMatchObject([
      { type: "text", text: "and describe this" },
      { type: "image", mediaType: "image/png", data: "aGVsbG8=" },
    ]);
  });

  it("takes the answer when a chunk has no pieces, and nothing twice", () => {
    const answered = linesOf("03").map((line) =>
      JSON.parse(JSON.stringify(line).replaceAll(/"segments":\[[^\]]*\]/g, '"segments":[]')),
    );
    expect(read(answered).events.at(-1)).toMatchObject({ text: "Solid, liquid and gas." });
    expect(logOf("27").at(-1)).toMatchObject({ text: "Hi!" });
  });
});

describe("decode of what nobody knows", () => {
  const event = (type: string, payload: object) => ({
    jsonrpc: "2.0",
    method: "event",
    params: { type, timestamp: "2026-11-01T09:00:00.042Z", payload },
  });

  it("tells nothing of an unknown event, and where a known one is wrong", () => {
    const unknown = event("session.voice.started", { pitch: 3 });
    expect(eventNotificationSchema.parse(unknown)).toEqual(unknown);
    const state = initialClientState(0);
    expect(loafRpcClient.decode(state, unknown)).toMatchObject({ events: [], diagnostics: [] });
    const wrong = loafRpcClient.decode(state, event("session.completed", { session_id: 1 }));
    expect(wrong.diagnostics[0]).toMatchObject({ pointer: "/params/payload/session_id" });
  });

  it("tells where the answer to a request is not what its method returns", () => {
    const asked = loafRpcClient.encode(initialClientState(0), { type: "session.create", settings: {} });
    const answer = { jsonrpc: "2.0", id: 1, result: { session_id: 7 } };
    const { diagnostics, events } = loafRpcClient.decode(asked.state, answer);
    expect(events).toEqual([]);
    expect(diagnostics[0]).toMatchObject({ pointer: "/result/session_id" });
  });
});
