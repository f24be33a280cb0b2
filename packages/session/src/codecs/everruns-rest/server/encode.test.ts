import { eventSchema } from "@colloquy/schema/everruns-rest";
import type { KnownEvent } from "@colloquy/schema/session";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  conversation,
  conversationLog,
  type RoundPlan,
  type TurnPlan,
} from "../../../../test/conversation-log.ts";
import { legalLog } from "../../../../test/legal-log.ts";
import { readEventHex } from "../values/event-id.ts";
import type { EverrunsEvent } from "../values/frames.ts";
import { encode } from "./encode.ts";
import { initialEncodeState, type ServerEncodeState } from "./state.ts";

function encodeAll(log: readonly KnownEvent[], from: ServerEncodeState = initialEncodeState) {
  const states: ServerEncodeState[] = [from];
  const frames = log.flatMap((event) => {
    const encoded = encode(states.at(-1) ?? from, event);
    states.push(encoded.state);
    return [...encoded.frames];
  });
  return { frames, states };
}

const stored = (frames: readonly EverrunsEvent[]) => frames.filter(({ sequence }) => sequence !== undefined);
const typesOf = (frames: readonly EverrunsEvent[]) => frames.map(({ type }) => type);
const anyLog = fc.oneof(conversationLog, legalLog);

describe("encode", () => {
  it("says only what the protocol's schema allows, without nulls and undefined members", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        for (const frame of encodeAll(log).frames)
          expect(eventSchema.parse(frame)).toStrictEqual(JSON.parse(JSON.stringify(frame)));
      }),
    );
  });

  it("numbers stored events without a gap and gives ids that sort as the events do", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const { frames } = encodeAll(log);
        const kept = stored(frames);
        expect(kept.map(({ sequence }) => sequence)).toEqual(kept.map((_, index) => index + 1));
        expect(kept.map(({ id }) => id).toSorted()).toEqual(kept.map(({ id }) => id));
        expect(new Set(frames.map(({ id }) => id)).size).toBe(frames.length);
      }),
    );
  });

  it("goes on from the state at any event as if it had read the whole log", () => {
    fc.assert(
      fc.property(conversationLog, fc.nat(), (log, choice) => {
        const cut = choice % (log.length + 1);
        const whole = encodeAll(log);
        const checkpoint = JSON.parse(JSON.stringify(whole.states[cut]), (_key, value) => value ?? undefined);
        const rest = encodeAll(log.slice(cut), checkpoint);
        expect(encodeAll(log).frames).toEqual(whole.frames);
        expect([...encodeAll(log.slice(0, cut)).frames, ...rest.frames]).toEqual(whole.frames);
      }),
    );
  });

  it("says the same stored events to a reader that saw no glimpse", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const blind = log.filter((event) => "seq" in event);
        expect(encodeAll(blind).frames).toEqual(stored(encodeAll(log).frames));
      }),
    );
  });

  it("puts where it stems from into the id of an event", () => {
    const { frames, states } = encodeAll(conversation([plain]));
    const mark = states.at(-1)?.mark ?? 0;
    const places = stored(frames).map(({ id }) => readEventHex(id.slice(6), mark));
    expect(places.slice(0, 4).map((place) => [place?.seq, place?.amount])).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
      [3, 1],
    ]);
    expect(readEventHex(frames[0]?.id.slice(6) ?? "", mark ^ 1)).toBeUndefined();
  });
});

const said: RoundPlan = { thinking: [], text: ["Berth 4"], tools: [] };
const tool = (executor: "server" | "client") => ({ executor, fails: false });
const plain: TurnPlan = { rounds: [said], steered: false, end: "completed" };
const opening = ["session.started", "input.message", "session.activated", "turn.started"];
const round = ["reason.started", "output.message.started"];
const answer = ["llm.generation", "output.message.completed", "reason.completed"];
const act = ["act.started", "tool.started", "tool.completed", "act.completed"];

describe("order of events (§7)", () => {
  const orders: readonly (readonly [string, TurnPlan, readonly string[]])[] = [
    ["a plain turn", plain, [...round, ...answer, "turn.completed", "session.idled"]],
    [
      "a turn with reasoning",
      { ...plain, rounds: [{ ...said, thinking: ["hm"] }] },
      [
        ...round,
        "reason.thinking.started",
        "reason.thinking.completed",
        ...answer,
        "turn.completed",
        "session.idled",
      ],
    ],
    [
      "a turn with server tools",
      { ...plain, rounds: [{ ...said, tools: [tool("server")] }, said] },
      [...round, ...answer, ...act, ...round, ...answer, "turn.completed", "session.idled"],
    ],
    [
      "a turn with client tools after the server's own",
      { ...plain, rounds: [{ ...said, tools: [tool("client"), tool("server"), tool("client")] }, said] },
      [
        ...round,
        ...answer,
        ...act,
        "tool.call_requested",
        "tool.completed",
        "tool.completed",
        ...round,
        ...answer,
        "turn.completed",
        "session.idled",
      ],
    ],
    [
      "a failed turn",
      { rounds: [], steered: false, end: "broken" },
      [...round, ...answer, "turn.failed", "session.idled"],
    ],
    [
      "a cancelled turn",
      { rounds: [], steered: false, end: "interrupted" },
      [...round, "output.message.completed", "turn.cancelled", "input.message", "session.idled"],
    ],
    [
      "a sealed turn",
      { rounds: [said], steered: false, end: "sealed" },
      [...round, ...answer, "turn.sealed", "session.idled"],
    ],
  ];

  it.each(orders)("%s", (_name, plan, types) => {
    expect(typesOf(stored(encodeAll(conversation([plan])).frames))).toEqual([...opening, ...types]);
  });

  it("asks the client for all calls of a round at once", () => {
    const rounds = [{ ...said, tools: [tool("client"), tool("client")] }, said];
    const { frames } = encodeAll(conversation([{ ...plain, rounds }]));
    const asked = frames.filter(({ type }) => type === "tool.call_requested");
    expect(asked.map(({ data }) => data)).toMatchObject([
      { tool_calls: [{ name: "tool" }, { name: "tool" }] },
    ]);
  });
});
