import { fromClient, fromServer, stateMachine } from "@colloquy/define";
import { describe, expect, it } from "vitest";
import { createMonitor } from "../index.ts";

const connection = stateMachine({
  id: "connection",
  description: "One connection of a harbour radio.",
  triggers: {
    hail: fromClient({ "/type": "hail" }),
    ask: fromClient({ "/type": "ask" }, { present: ["/id"] }),
    withdraw: fromClient({ "/type": "withdraw" }),
    answer: fromServer({ "/type": ["yes", "no"] }),
    beep: fromServer({ "/type": "beep" }),
    bye: fromClient({ "/type": "bye" }),
  },
  initial: "silent",
  states: {
    silent: { description: "Nobody has hailed.", on: { hail: "open" } },
    open: {
      description: "Questions may be asked.",
      on: { ask: "open", withdraw: "open", answer: "open", bye: "closed" },
    },
    closed: { description: "Over.", on: { answer: "closed" }, final: true },
  },
  allowedAnywhere: ["beep"],
  requests: [
    {
      request: "ask",
      responses: ["answer"],
      by: { request: "/id", response: "/to/id" },
      required: true,
      cancelledBy: { trigger: "withdraw", by: "/id" },
      unmatched: "error",
    },
  ],
});

const voyage = stateMachine({
  id: "voyage",
  description: "One voyage of a ship; many go on at once.",
  triggers: {
    sail: fromServer({ "/type": "sail" }),
    land: fromServer({ "/type": "land" }),
    load: fromServer({ "/type": "load" }),
  },
  instanceId: ["/ship", "/vessel"],
  initial: "moored",
  states: {
    moored: { description: "At the quay.", on: { sail: "sailing", load: "moored" }, final: true },
    sailing: { description: "Under way.", on: { land: ["moored", "sailing"] } },
  },
});

const client = (type: string, more: object = {}) => ["clientToServer", { type, ...more }] as const;
const server = (type: string, more: object = {}) => ["serverToClient", { type, ...more }] as const;

function watch(...frames: (readonly ["clientToServer" | "serverToClient", object])[]) {
  const monitor = createMonitor([connection, voyage]);
  const found = frames.flatMap(([direction, frame]) => monitor.observe(direction, frame));
  return [...found, ...monitor.end()];
}

const opening = client("hail");
const closing = client("bye");

describe("createMonitor", () => {
  it("finds nothing in an orderly transcript", () => {
    expect(
      watch(opening, client("ask", { id: 1 }), server("beep"), server("no", { to: { id: 1 } }), closing),
    ).toEqual([]);
  });

  it("says what would have been legal, and goes on from where it was", () => {
    expect(watch(client("ask", { id: 1 }), opening, closing)).toEqual([
      {
        code: "out-of-order",
        index: 0,
        pointer: "",
        message: "«ask» is not legal while the connection is «silent».",
        expected: "«hail»",
        received: "ask",
      },
    ]);
  });

  it("names the answer that nobody waits for, with what is open", () => {
    const found = watch(opening, client("ask", { id: 1 }), server("yes", { to: { id: 2 } }), closing);
    expect(found).toMatchObject([
      { code: "answer-without-request", index: 2, pointer: "/to/id", expected: "one of 1", received: "2" },
      { code: "request-without-answer", index: 1, pointer: "/id", expected: "«answer»" },
    ]);
  });

  it("takes a withdrawn request off the books", () => {
    expect(watch(opening, client("ask", { id: 1 }), client("withdraw", { id: 1 }), closing)).toEqual([]);
  });

  it("notices a transcript that stops in the middle", () => {
    expect(watch(opening)).toMatchObject([{ code: "cut-off", index: 0, expected: "an end while «closed»" }]);
  });

  it("keeps lives apart, whichever pointer names them", () => {
    const frames = [server("sail", { ship: "a" }), server("sail", { vessel: "b" })];
    const ends = [server("land", { ship: "b" }), server("land", { vessel: "a" })];
    expect(watch(opening, ...frames, ...ends, closing)).toEqual([]);
    expect(watch(opening, ...frames, server("sail", { ship: "a" }), ...ends, closing)).toMatchObject([
      { code: "out-of-order", index: 3 },
    ]);
  });

  it("keeps every state possible until a frame decides", () => {
    const both = [server("sail", { ship: "a" }), server("land", { ship: "a" })];
    expect(watch(opening, ...both, server("land", { ship: "a" }), closing)).toEqual([]);
    expect(watch(opening, ...both, server("load", { ship: "a" }), closing)).toEqual([]);
    expect(
      watch(opening, ...both, server("load", { ship: "a" }), server("land", { ship: "a" }), closing),
    ).toMatchObject([{ code: "out-of-order", index: 4, expected: "«sail» or «load»" }]);
  });

  it("leaves frames alone that no machine has a part for", () => {
    expect(watch(opening, server("weather"), client("ask"), closing)).toEqual([]);
  });
});
