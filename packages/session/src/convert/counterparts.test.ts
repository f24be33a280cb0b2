import { contract } from "@colloquy/schema/contract";
import { commandSchema, eventSchema, type KnownCommand } from "@colloquy/schema/session";
import {
  type DirectedFrame,
  type ProtocolAdapter,
  protocolAdapters,
  type SessionItem,
} from "@colloquy/session/convert";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { conversation, type RoundPlan } from "../../test/conversation-log.ts";
import { counterpartsOf } from "../../test/counterparts.ts";

const said: RoundPlan = { thinking: ["hm"], text: ["Berth ", "4"], tools: [] };
const asked: RoundPlan = {
  ...said,
  tools: [
    { executor: "client", fails: false },
    { executor: "server", fails: true },
  ],
};
const plan = (rounds: readonly RoundPlan[], end: "completed" | "failed" | "interrupted") => ({
  rounds,
  steered: false,
  end,
});
const log = conversation([
  plan([asked, said], "completed"),
  plan([said], "failed"),
  plan([said], "interrupted"),
]);
const commands: readonly KnownCommand[] = [
  { type: "session.create", settings: {} },
  { type: "message.send", content: [{ type: "text", text: "hello" }], whenBusy: "queue" },
  { type: "turn.interrupt", reason: "user" },
  { type: "session.close" },
];
const items: readonly SessionItem[] = [
  ...commands.slice(0, 2).map((command) => ({ command })),
  ...log.map((event) => ({ event })),
  ...commands.slice(2).map((command) => ({ command })),
];

/** Ids of the commands and events of the model, by their type. */
const ids = new Map(
  [commandSchema, eventSchema].flatMap((union) => {
    const { options } = union._zod.def as unknown as { readonly options: readonly z.ZodObject[] };
    return options.map(
      (one) => [String((one.shape.type as z.ZodLiteral).value), one.meta()?.id ?? ""] as const,
    );
  }),
);

interface Spoken {
  readonly type: string;
  readonly frames: readonly DirectedFrame[];
}

/** What a protocol says for each item. */
function spoken(adapter: ProtocolAdapter): readonly Spoken[] {
  const prospect = {
    sessionId: log[0]?.sessionId ?? "",
    startedAt: Date.parse(log[0]?.at ?? ""),
    items,
  };
  const encoder = adapter.createEncoder(prospect);
  return items.map((item, index) => {
    const { type } = "event" in item ? item.event : item.command;
    return { type, frames: encoder.encodeItem(item, prospect.startedAt + index) };
  });
}

describe.each(protocolAdapters)("counterparts of $protocol", (adapter) => {
  const protocol = contract.protocols.find(({ id }) => id === adapter.protocol);

  it("are what the codec says", () => {
    if (!protocol) throw new Error(`There is no protocol ${adapter.protocol}.`);
    const told = spoken(adapter).filter(({ frames }) => frames.length > 0);
    const otherwise = told.filter(
      ({ type, frames }) =>
        !frames.some((frame) => counterpartsOf(protocol, frame).includes(ids.get(type) ?? "")),
    );
    expect(told.length).toBeGreaterThan(5);
    expect(
      otherwise.map(({ type, frames }) => ({ type, said: frames.map((frame) => adapter.frameName(frame)) })),
    ).toEqual([]);
  });
});
