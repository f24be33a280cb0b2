import type { Draft, DurableEvent, Settings } from "@colloquy/schema/session";
import type { CommandResult } from "../../engine.ts";
import { accept, type Desk, type Handlers, refuse } from "../desk.ts";

export const sessionHandlers: Handlers<
  | "session.create"
  | "session.configure"
  | "session.rename"
  | "session.close"
  | "queue.clear"
  | "history.clear"
  | "call.answer"
  | "call.hangUp"
> = {
  "session.create": async () => refuse("unsupported", "This session exists already."),
  "session.configure": (desk, { settings }) => update(desk, settings),
  "session.rename": (desk, { title }) => update(desk, { title }),

  "session.close": async (desk) => {
    if (desk.journal.head.status === "closed") return accept(desk);
    const ending = { type: "interrupted", reason: "user" } as const;
    return accept(desk, desk.turns.endWith(ending, [...clearedQueue(desk), { type: "session.closed" }]));
  },

  "queue.clear": async (desk, { messageIds }) =>
    accept(desk, writeSome(desk, clearedQueue(desk, messageIds && new Set(messageIds)))),

  "history.clear": async (desk) => {
    if (desk.journal.head.turn) return refuse("busy", "A turn is running.");
    return accept(desk, desk.journal.write([{ type: "history.cleared" }]));
  },

  "call.answer": async () => refuse("unsupported", "No voice call is on offer."),
  "call.hangUp": async () => refuse("unsupported", "No voice call is under way."),
};

async function update(desk: Desk, settings: Settings): Promise<CommandResult> {
  return accept(desk, desk.journal.write([{ type: "session.updated", settings }]));
}

/** Nothing, when none of them waits. */
function clearedQueue({ journal }: Desk, forgotten?: ReadonlySet<string>): Draft<DurableEvent>[] {
  const waiting = journal.head.queue.map(({ message }) => message);
  const queue = forgotten ? waiting.filter(({ id }) => !forgotten.has(id)) : [];
  return queue.length < waiting.length ? [{ type: "queue.changed", queue, reason: "cleared" }] : [];
}

function writeSome({ journal }: Desk, drafts: readonly Draft<DurableEvent>[]): Promise<void> {
  return drafts.length > 0 ? journal.write(drafts) : journal.published();
}
