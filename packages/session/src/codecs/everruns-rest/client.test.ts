import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eventSchema } from "@colloquy/schema/everruns-rest";
import type { KnownEvent } from "@colloquy/schema/session";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conversationLog } from "../../../test/conversation-log.ts";
import { check, initialState, reduce, textOf } from "../../state/index.ts";
import {
  type EverrunsEvent,
  everrunsRestClient,
  everrunsRestServer,
  initialClientState,
  initialEncodeState,
} from "./index.ts";

const fixtures = join(import.meta.dirname, "../../../test/fixtures/everruns-rest");

function toWire(log: readonly KnownEvent[]): EverrunsEvent[] {
  let state = initialEncodeState;
  return log.flatMap((event) => {
    const encoded = everrunsRestServer.encode(state, event);
    state = encoded.state;
    return [...encoded.frames];
  });
}

function fromWire(frames: readonly EverrunsEvent[]): KnownEvent[] {
  let state = initialClientState;
  return frames.flatMap((frame) => {
    const decoded = everrunsRestClient.decode(state, frame);
    state = decoded.state;
    return [...decoded.events];
  });
}

/** A message that broke off is told with the failure of its turn, and a call when it runs or the client is asked. */
const toldLater: ReadonlySet<string> = new Set(["message.completed", "tool.requested"]);

/** A log as everruns can tell it: what `losses.ts` names is gone. */
function tellable(log: readonly KnownEvent[]) {
  const told = log
    .filter(({ type }) => type !== "turn.steered")
    .map((event) => ({ ...event, seq: 0, ...(toldLater.has(event.type) && { at: "" }) }))
    .map((event) => (event.type === "session.created" ? { ...event, settings: {} } : event));
  return {
    recorder: told.filter(({ type }) => type !== "tool.requested"),
    calls: told.filter(({ type }) => type === "tool.requested"),
  };
}

describe("decode", () => {
  it("gives back what the server's log says, except the named losses", () => {
    fc.assert(
      fc.property(conversationLog, (log) => {
        expect(tellable(fromWire(toWire(log)))).toEqual(tellable(log));
      }),
    );
  });

  it("gives events in a legal order", () => {
    fc.assert(
      fc.property(conversationLog, (log) => {
        expectLegal(fromWire(toWire(log)));
      }),
    );
  });

  it("shows what it missed as one snapshot", () => {
    const [frame] = framesOf("sse.plain-turn.txt").filter(({ type }) => type === "output.message.delta");
    const before = framesOf("sse.plain-turn.txt").filter(({ sequence }) => (sequence ?? 99) < 8);
    if (frame?.type !== "output.message.delta") throw new Error("The sample has no delta.");
    const later = { ...frame, data: { ...frame.data, delta: "free ", accumulated: "Berth 4 is free " } };
    expect(fromWire([...before, later]).at(-1)).toMatchObject({
      type: "message.delta",
      text: "Berth 4 is free ",
    });
  });
});

describe("samples", () => {
  const complete = readdirSync(fixtures).filter((name) => name !== "sse.resume-then-cycle.txt");

  it.each(complete)("%s tells a legal recorder with an end", (name) => {
    const recorder = fromWire(framesOf(name));
    expectLegal(recorder);
    expect(recorder.at(-1)?.type).toMatch(/^turn\.(?:completed|failed|interrupted)$/);
  });

  it("reads the answer, its reasoning and its usage", () => {
    const recorder = fromWire(framesOf("sse.plain-turn.txt"));
    const answer = recorder.find(({ type }) => type === "message.completed");
    if (answer?.type !== "message.completed") throw new Error("There is no answer.");
    expect(textOf(answer.content)).toBe("Berth 4 is free from 22:00.");
    expect(answer).toMatchObject({ stopReason: "end", usage: { inputTokens: 41, outputTokens: 9 } });
    expect(recorder.filter(({ type }) => type === "message.delta").length).toBe(3);
  });

  it("takes the note after a cancelled turn for no message of the user", () => {
    const recorder = fromWire(framesOf("sse.cancelled-turn.txt"));
    expect(recorder.filter(({ type }) => type === "message.added").length).toBe(1);
    expect(recorder.at(-2)).toMatchObject({ stopReason: "interrupted" });
  });
});

function expectLegal(recorder: readonly KnownEvent[]): void {
  let state = initialState;
  for (const event of recorder) {
    expect(check(state, event)).toBeUndefined();
    state = reduce(state, event);
  }
}

function framesOf(name: string): EverrunsEvent[] {
  const lines = readFileSync(join(fixtures, name), "utf8").split("\n");
  return lines
    .filter((line) => line.startsWith('data: {"id"'))
    .map((line) => eventSchema.parse(JSON.parse(line.slice(6))) as EverrunsEvent);
}
