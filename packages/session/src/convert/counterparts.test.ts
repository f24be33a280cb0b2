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

const answered: RoundPlan = { thinking: ["hm"], text: ["Berth ", "4"], tools: [] };
const asked: RoundPlan = {
  ...answered,
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
  plan([asked, answered], "completed"),
  plan([answered], "failed"),
  plan([answered], "interrupted"),
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

interface Encoded {
  readonly type: string;
  readonly frames: readonly DirectedFrame[];
}

/** The frames of a protocol for each item. */
function encodedBy(adapter: ProtocolAdapter): readonly Encoded[] {
  const context = {
    sessionId: log[0]?.sessionId ?? "",
    startedAt: Date.parse(log[0]?.at ?? ""),
    items,
  };
  const encoder = adapter.createEncoder(context);
  return items.map((item, index) => {
    const { type } = "event" in item ? item.event : item.command;
    return { type, frames: encoder.encodeItem(item, context.startedAt + index) };
  });
}

describe.each(protocolAdapters)("counterparts of $protocol", (adapter) => {
  const protocol = contract.protocols.find(({ id }) => id === adapter.protocol);

  it("are what the codec encodes", () => {
    if (!protocol) throw new Error(`There is no protocol ${adapter.protocol}.`);
    const encoded = encodedBy(adapter).filter(({ frames }) => frames.length > 0);
    const others = encoded.filter(
      ({ type, frames }) =>
        !frames.some((frame) => counterpartsOf(protocol, frame).includes(ids.get(type) ?? "")),
    );
    expect(encoded.length).toBeGreaterThan(5);
    expect(
      others.map(({ type, frames }) => ({ type, frames: frames.map((frame) => adapter.frameName(frame)) })),
    ).toEqual([]);
  });
});
