import type { KnownEvent } from "@colloquy/schema/session";
import type { Session } from "@colloquy/server";
import { describe, expect, it, vi } from "vitest";
import { createHarness, say } from "../../test/harness.ts";
import { clientTool } from "../../test/tools.ts";
import { silentLogger } from "../logger.ts";
import { createConnectionCounter } from "../transports/connection-counter.ts";
import { type AttachmentOptions, attachSession } from "./session-attachment.ts";

/** A client of a session that keeps what it is sent. */
function attach(session: Session, options: Partial<AttachmentOptions> = {}) {
  const sent: KnownEvent[] = [];
  const calls: string[] = [];
  const connection = { slow: false, drain: () => {} };
  const attachment = attachSession({
    protocol: "test",
    session,
    sender: { send: (event) => void sent.push(event), end: (reason) => void calls.push(reason) },
    writer: {
      get slow() {
        return connection.slow;
      },
      onDrained(callback) {
        connection.drain = callback;
        return () => {
          connection.drain = () => {};
        };
      },
    },
    counter: createConnectionCounter({ perSession: 10 }),
    log: silentLogger,
    toolAnswerMs: 60_000,
    onRefusal: (command, { refusal }) => void calls.push(`${command.type}: ${refusal}`),
    ...options,
  });
  if (!attachment) throw new Error("There was no place.");
  const until = (type: KnownEvent["type"]) =>
    vi.waitFor(() => expect(sent.some((event) => event.type === type)).toBe(true), { interval: 1 });
  return { attachment, sent, calls, connection, until };
}

const create = async () => createHarness().engine.create({ tools: [clientTool] });
const callTool = say(`/client ${clientTool.name}`);

describe("what is sent", () => {
  it("begins with the turn that runs", async () => {
    const session = await create();
    await session.execute(say("earlier"));
    await vi.waitFor(() => expect(session.state.turn).toBeUndefined());
    await session.execute(callTool);
    const { sent, until } = attach(session);
    await until("tool.requested");
    expect(sent[0]).toMatchObject({ type: "turn.started", turnId: session.state.turn?.id });
  });

  it("waits for a slow reader and goes on where it was, without gaps", async () => {
    const session = await create();
    const from = session.lastSeq;
    const { attachment, sent, connection, until } = attach(session);
    connection.slow = true;
    await attachment.execute(say("/long 300"));
    await vi.waitFor(() => expect(session.state.turn).toBeUndefined());
    expect(sent.some(({ type }) => type === "turn.completed")).toBe(false);
    connection.slow = false;
    connection.drain();
    await until("turn.completed");
    const seqs = sent.flatMap((event) => ("seq" in event ? [event.seq] : []));
    expect(seqs).toEqual(seqs.map((_, index) => from + 1 + index));
  });

  it("stops when the client is detached, while its turn goes on", async () => {
    const session = await create();
    const { attachment, sent } = attach(session);
    await attachment.execute(callTool);
    attachment.detach();
    const count = sent.length;
    await session.execute({ type: "turn.interrupt", reason: "user" });
    await vi.waitFor(() => expect(session.state.turn).toBeUndefined());
    expect(sent.length).toBe(count);
  });

  it("ends with the session", async () => {
    const { engine } = createHarness();
    const session = await engine.create({});
    const { calls } = attach(session);
    await engine.delete(session.id);
    expect(calls).toEqual(["deleted"]);
  });
});

describe("onTurnsEnded", () => {
  it("is called at once without turns, else behind the last event of the last one", async () => {
    const { attachment, sent } = attach(await create());
    const counts: number[] = [];
    const note = () => counts.push(sent.filter(({ type }) => type === "turn.completed").length);
    attachment.onTurnsEnded(note);
    expect(counts).toEqual([0]);
    void attachment.execute(say("one"));
    void attachment.execute(say("two", { whenBusy: "queue" }));
    attachment.onTurnsEnded(note);
    await vi.waitFor(() => expect(counts).toEqual([0, 2]));
  });

  it("does not wait for a message that was refused, and is called behind the refusal", async () => {
    const session = await create();
    await session.execute(callTool);
    const { attachment, calls } = attach(session);
    void attachment.execute(say("refused"));
    attachment.onTurnsEnded(() => calls.push("ended"));
    await vi.waitFor(() => expect(calls).toEqual(["message.send: busy", "ended"]));
  });
});

describe("interrupt", () => {
  it("leaves the turns of other clients alone", async () => {
    const counter = createConnectionCounter({ perSession: 10 });
    const session = await create();
    const [first, second] = [attach(session, { counter }), attach(session, { counter })];
    await first.attachment.execute(callTool);
    await second.attachment.execute(say("queued", { whenBusy: "queue" }));
    await second.attachment.interrupt();
    expect(session.state.turn).toBeDefined();
    expect(session.state.queue.length).toBe(1);
    await first.attachment.interrupt();
    await first.until("turn.interrupted");
    expect(first.sent.some(({ type }) => type === "turn.completed")).toBe(false);
  });

  it("clears the queue when no other client is attached", async () => {
    const session = await create();
    await session.execute(callTool);
    const { attachment } = attach(session);
    await attachment.execute(say("queued", { whenBusy: "queue" }));
    await attachment.interrupt();
    expect(session.state.queue).toEqual([]);
    expect(session.state.turn).toBeDefined();
  });
});

describe("tool calls", () => {
  it.each<[string, Partial<AttachmentOptions>, boolean]>([
    ["resolved in place of a client that does not answer", {}, true],
    ["left alone when the client does not run the tool", { clientTools: new Set(["other"]) }, false],
  ])("are %s", async (_, options, expected) => {
    const session = await create();
    const { attachment, sent } = attach(session, { toolAnswerMs: 5, ...options });
    await attachment.execute(callTool);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(sent.some(({ type }) => type === "tool.completed")).toBe(expected);
  });

  it("are left alone in a turn of another client, and after the client is gone", async () => {
    const session = await create();
    const { attachment } = attach(session, { toolAnswerMs: 100 });
    const other = attach(session, { toolAnswerMs: 100 });
    await other.attachment.execute(callTool);
    await other.until("tool.requested");
    other.attachment.detach();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(session.state.turn?.calls.length).toBe(1);
    attachment.detach();
  });
});

describe("attachSession", () => {
  it("gives no attachment beyond the limit, and takes a place back when one is detached", async () => {
    const session = await create();
    const counter = createConnectionCounter({ perSession: 2 });
    const [first] = [attach(session, { counter }), attach(session, { counter })];
    expect(() => attach(session, { counter })).toThrow("no place");
    first?.attachment.detach();
    first?.attachment.detach();
    expect(counter.count(session.id)).toBe(1);
    attach(session, { counter });
  });
});
