import type { EventInput, KnownEvent, Settings } from "@colloquy/schema/session";
import { describe, expect, it } from "vitest";
import { createDialogue, type Dialogue } from "../../../test/claude-dialogue.ts";

const ids = {
  turnId: "01a194ee-30f1-7d94-8bc5-01edd312244b",
  messageId: "01a194ee-3127-7483-8379-bf0bee711e49",
};
const prompt = "01a194ee-30f8-7f41-90b3-d6d863f5a130";
const text = (value: string) => [{ type: "text" as const, text: value }];
const totals = { turnId: ids.turnId, durationMs: 9, rounds: 1, toolCalls: 1 };
const call = { callId: "toolu_1", name: "add", input: { a: 2, b: 3 } };
const settings: Settings = {
  systemPrompt: "Be brief.",
  title: "Sums",
  tools: [
    {
      name: "add",
      description: "adds",
      inputSchema: { type: "object" },
      executor: "client",
      server: "calc",
    },
  ],
};

const typesOf = (events: readonly { readonly type: string }[]) => events.map(({ type }) => type);
const shownOf = ({ shown }: Dialogue) =>
  shown.map((frame) => ("subtype" in frame ? `${frame.type}/${frame.subtype}` : frame.type));

/** A turn that has come as far as asking for a tool. */
function askedForTool(
  dialogue: Dialogue,
  tool: object,
  more: readonly EventInput<KnownEvent>[] = [],
): KnownEvent[] {
  dialogue.host({ type: "message.send", messageId: prompt, content: text("2 + 3?"), whenBusy: "queue" });
  const message = {
    id: prompt,
    role: "user",
    content: text("2 + 3?"),
    createdAt: "2026-11-01T00:00:00.000Z",
  };
  const drafts: EventInput<KnownEvent>[] = [
    { type: "session.created", settings },
    { type: "message.added", message },
    { type: "turn.started", turnId: ids.turnId, messageId: prompt },
    { type: "message.started", ...ids, round: 1 },
    {
      type: "message.completed",
      ...ids,
      content: [{ type: "toolCall", ...call }],
      stopReason: "toolCalls",
    },
    { type: "tool.requested", ...ids, ...call, executor: "server", ...tool },
    ...more,
  ];
  return drafts.flatMap((draft) => dialogue.cli(draft));
}

describe("a tool that lives in the host", () => {
  it("is offered with its manifest, asked for and answered", () => {
    const dialogue = createDialogue();
    const opened = dialogue.host({ type: "session.open", settings });
    expect(opened).toEqual([{ type: "session.open", settings }]);
    const seen = askedForTool(dialogue, { executor: "client", server: "calc" });
    expect(seen.at(-1)).toMatchObject({
      type: "tool.requested",
      ...call,
      executor: "client",
      server: "calc",
    });
    const outcome = { status: "success", content: text("5"), value: { sum: 5 } };
    const resolve = { type: "tool.resolve" as const, callId: call.callId, outcome };
    expect(dialogue.host(resolve)).toEqual([resolve]);
    expect(dialogue.host(resolve)).toEqual([]);
    const ended = dialogue.cli({
      type: "tool.completed",
      turnId: ids.turnId,
      ...call,
      outcome,
      durationMs: 1,
    });
    expect(ended).toMatchObject([{ type: "tool.completed", callId: call.callId, outcome }]);
  });

  it("fails as the host says", () => {
    const dialogue = createDialogue();
    dialogue.host({ type: "session.open", settings });
    askedForTool(dialogue, { executor: "client", server: "calc" });
    const outcome = { status: "error", content: text("no such number") };
    const resolve = { type: "tool.resolve" as const, callId: call.callId, outcome };
    expect(dialogue.host(resolve)).toEqual([resolve]);
  });

  it("is no longer asked for when somebody else has answered", () => {
    const dialogue = createDialogue();
    dialogue.host({ type: "session.open", settings });
    askedForTool(dialogue, { executor: "client", server: "calc" });
    const outcome = { status: "timeout", content: [] };
    dialogue.cli({ type: "tool.completed", turnId: ids.turnId, ...call, outcome, durationMs: 1 });
    expect(shownOf(dialogue).slice(-2)).toEqual(["control_cancel_request", "user"]);
    expect(dialogue.host({ type: "tool.resolve", callId: call.callId, outcome })).toEqual([]);
  });
});

describe("a tool server without a manifest", () => {
  const initialize = (request: object) => ({
    type: "control_request",
    request_id: "r1",
    request: { subtype: "initialize", hooks: null, ...request },
  });

  it("is greeted, and prompts wait for its tools", () => {
    const dialogue = createDialogue({ sdkServers: ["calc"] });
    expect(dialogue.send(initialize({}))).toEqual([
      { type: "session.open", settings: {} },
      { type: "session.configure", settings: { tools: [] } },
    ]);
    const methods = dialogue.shown.flatMap((frame) =>
      frame.type === "control_request" && "message" in frame.request ? [frame.request.message] : [],
    );
    expect(methods).toMatchObject([
      { method: "initialize", id: 0 },
      { method: "notifications/initialized" },
      { method: "tools/list", id: 1 },
    ]);
    expect(dialogue.server().servers.calc?.status).toBe("connected");
  });
});

describe("a permission", () => {
  const question = { type: "permission.requested" as const, requestId: "perm_1", ...call, question: "Add?" };
  const asked: EventInput<KnownEvent> = { ...question, turnId: ids.turnId };

  it.each([
    ["allow", {}],
    ["allow", { input: { a: 1, b: 1 } }],
    ["allowAlways", {}],
    ["deny", { message: "Not now." }],
  ])("is asked of the host and answered: %s %j", (decision, more) => {
    const dialogue = createDialogue({ asksHost: true });
    dialogue.host({ type: "session.open", settings: {} });
    const seen = askedForTool(dialogue, {}, [asked]);
    expect(seen.at(-1)).toMatchObject(question);
    const resolve = { type: "permission.resolve" as const, requestId: "perm_1", decision, ...more };
    expect(dialogue.host(resolve)).toMatchObject([resolve]);
    const resolved = {
      type: "permission.resolved" as const,
      turnId: ids.turnId,
      requestId: "perm_1",
      decision,
      ...more,
    };
    dialogue.cli(resolved);
    expect(shownOf(dialogue)).not.toContain("control_cancel_request");
    dialogue.cli({
      type: "tool.completed",
      turnId: ids.turnId,
      ...call,
      outcome: { status: "success", content: [] },
      durationMs: 1,
    });
    dialogue.cli({ type: "turn.completed", ...totals, text: "" });
    const denied = [{ tool_name: "add", tool_use_id: call.callId, tool_input: call.input }];
    expect(dialogue.shown.at(-2)).toMatchObject({ permission_denials: decision === "deny" ? denied : [] });
  });

  it("is withdrawn when another client has answered; a late answer is dropped", () => {
    const dialogue = createDialogue({ asksHost: true });
    dialogue.host({ type: "session.open", settings: {} });
    askedForTool(dialogue, {}, [asked]);
    const seen = dialogue.cli({
      type: "permission.resolved",
      turnId: ids.turnId,
      requestId: "perm_1",
      decision: "allow",
    });
    expect(typesOf(seen)).toEqual(["permission.resolved"]);
    const late = { behavior: "deny", message: "late" };
    expect(dialogue.send(answer("perm_1", late))).toEqual([]);
  });

  it("is not asked of a host that did not offer to answer, but its refusal is shown", () => {
    const dialogue = createDialogue();
    dialogue.host({ type: "session.open", settings: {} });
    const refused = { turnId: ids.turnId, requestId: "perm_1", decision: "deny", message: "needs approval" };
    askedForTool(dialogue, {}, [asked, { type: "permission.resolved", ...refused }]);
    expect(dialogue.shown.at(-1)).toMatchObject({
      subtype: "permission_denied",
      tool_use_id: call.callId,
      message: "needs approval",
    });
  });

  it.each([
    ["an error", { subtype: "error", request_id: "perm_1", error: "callback failed" }, "callback failed"],
    ["no payload", { subtype: "success", request_id: "perm_1" }, "The host gave no answer."],
    [
      "an unknown behavior",
      { subtype: "success", request_id: "perm_1", response: { behavior: "perhaps" } },
      "The host's answer is no permission result.",
    ],
  ])("is refused by %s", (_, response, message) => {
    const dialogue = createDialogue({ asksHost: true });
    dialogue.host({ type: "session.open", settings: {} });
    askedForTool(dialogue, {}, [asked]);
    expect(dialogue.send({ type: "control_response", response })).toEqual([
      { type: "permission.resolve", requestId: "perm_1", decision: "deny", message },
    ]);
  });

  it("may be refused together with the turn", () => {
    const dialogue = createDialogue({ asksHost: true });
    dialogue.host({ type: "session.open", settings: {} });
    askedForTool(dialogue, {}, [asked]);
    const frame = answer("perm_1", { behavior: "deny", message: "Stop.", interrupt: true });
    expect(typesOf(dialogue.send(frame))).toEqual(["permission.resolve", "turn.interrupt"]);
  });
});

const answer = (request_id: string, response: object) => ({
  type: "control_response",
  response: { subtype: "success", request_id, response },
});

describe("an interrupt", () => {
  it("shows what was said, the open tool, the marker and the result", () => {
    const dialogue = createDialogue({ asksHost: true });
    dialogue.host({ type: "session.open", settings: {} });
    askedForTool(dialogue, {});
    expect(dialogue.host({ type: "turn.interrupt", reason: "user" })).toEqual([
      { type: "turn.interrupt", reason: "user" },
    ]);
    const before = dialogue.shown.length;
    const outcome = { status: "cancelled", content: [] };
    dialogue.cli({ type: "tool.completed", turnId: ids.turnId, ...call, outcome, durationMs: 1 });
    const ended = dialogue.cli({ type: "turn.interrupted", ...totals, reason: "user" });
    expect(ended).toMatchObject([{ type: "turn.interrupted", reason: "user" }]);
    expect(dialogue.shown.slice(before)).toMatchObject([
      { type: "user", message: { content: [{ type: "tool_result", is_error: true }] } },
      { type: "user", message: { content: text("[Request interrupted by user for tool use]") } },
      {
        type: "result",
        subtype: "error_during_execution",
        is_error: true,
        terminal_reason: "aborted_tools",
        errors: [expect.stringMatching(/^\[ede_diagnostic\]/)],
      },
      { type: "command_lifecycle", command_uuid: prompt, state: "cancelled" },
    ]);
  });

  it("marks the text it cut", () => {
    const dialogue = createDialogue();
    dialogue.host({ type: "session.open", settings: {} });
    dialogue.cli({ type: "session.created", settings: {} });
    dialogue.cli({ type: "turn.started", turnId: ids.turnId, messageId: prompt });
    dialogue.cli({ type: "message.started", ...ids, round: 1 });
    dialogue.cli({ type: "message.completed", ...ids, content: text("One, tw"), stopReason: "interrupted" });
    const [assistant] = dialogue.shown.slice(-1);
    expect(assistant).toMatchObject({
      type: "assistant",
      aborted: true,
      message: { content: text("One, tw") },
    });
  });
});

describe("a stamped prompt", () => {
  const fates = ({ shown }: Dialogue) =>
    shown.flatMap((frame) => (frame.type === "command_lifecycle" ? [frame.state] : []));

  it("is followed to its end", () => {
    const dialogue = createDialogue();
    dialogue.host({ type: "session.open", settings: {} });
    askedForTool(dialogue, {});
    const outcome = { status: "success", content: [] };
    dialogue.cli({ type: "tool.completed", turnId: ids.turnId, ...call, outcome, durationMs: 1 });
    dialogue.cli({ type: "turn.completed", ...totals, text: "" });
    expect(fates(dialogue)).toEqual(["queued", "started", "completed"]);
    expect(shownOf(dialogue).slice(-2)).toEqual(["result/success", "command_lifecycle"]);
    expect(dialogue.shown.at(-2)).toMatchObject({ user_message_uuid: prompt });
  });

  it("can be withdrawn while it waits", () => {
    const dialogue = createDialogue();
    dialogue.host({ type: "session.open", settings: {} });
    dialogue.host({ type: "message.send", messageId: prompt, content: text("later"), whenBusy: "queue" });
    const waiting = {
      id: prompt,
      role: "user",
      content: text("later"),
      createdAt: "2026-11-01T00:00:00.000Z",
    };
    dialogue.cli({ type: "session.created", settings: {} });
    dialogue.cli({ type: "queue.changed", queue: [waiting], reason: "added" });
    const withdraw = { type: "queue.clear" as const, messageIds: [prompt] };
    expect(dialogue.host(withdraw)).toEqual([withdraw]);
    dialogue.cli({ type: "queue.changed", queue: [], reason: "cleared" });
    expect(fates(dialogue)).toEqual(["queued", "discarded"]);
    expect(dialogue.host(withdraw)).toEqual([]);
  });
});

describe("settings", () => {
  it("change while the session runs, and come back as they are", () => {
    const dialogue = createDialogue();
    dialogue.host({ type: "session.open", settings: {} });
    dialogue.cli({ type: "session.created", settings: {} });
    dialogue.cli({ type: "turn.started", turnId: ids.turnId, messageId: prompt });
    const native = { "claude-stream-json": { permissionMode: "plan" } };
    const configured = dialogue.host({ type: "session.configure", settings: { model: "other", native } });
    expect(configured).toEqual([
      { type: "session.configure", settings: { model: "other" } },
      { type: "session.configure", settings: { native } },
    ]);
    const seen = dialogue.cli({ type: "session.updated", settings: { native } });
    expect(dialogue.shown.at(-1)).toMatchObject({ subtype: "status", permissionMode: "plan" });
    expect(seen).toMatchObject([
      { settings: { native: { "claude-stream-json": { permissionMode: "plan" } } } },
    ]);
    expect(dialogue.host({ type: "session.rename", title: "Sums" })).toEqual([
      { type: "session.rename", title: "Sums" },
    ]);
  });
});
