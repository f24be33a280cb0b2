import type { DurableEvent, EventInput, Settings } from "@colloquy/schema/session";
import type { CommandResult } from "../../engine.ts";
import { accept, type CommandContext, type Handlers, refuse } from "../command-context.ts";

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
  "session.configure": (context, { settings }) => update(context, settings),
  "session.rename": (context, { title }) => update(context, { title }),

  "session.close": async (context) => {
    if (context.sessionLog.pendingState.status === "closed") return accept(context);
    const ending = { type: "interrupted", reason: "user" } as const;
    return accept(
      context,
      context.turns.endWith(ending, [...clearedQueue(context), { type: "session.closed" }]),
    );
  },

  "queue.clear": async (context, { messageIds }) =>
    accept(context, writeSome(context, clearedQueue(context, messageIds && new Set(messageIds)))),

  "history.clear": async (context) => {
    if (context.sessionLog.pendingState.turn) return refuse("busy", "A turn is running.");
    return accept(context, context.sessionLog.write([{ type: "history.cleared" }]));
  },

  "call.answer": async () => refuse("unsupported", "No voice call is on offer."),
  "call.hangUp": async () => refuse("unsupported", "No voice call is under way."),
};

async function update(context: CommandContext, settings: Settings): Promise<CommandResult> {
  return accept(context, context.sessionLog.write([{ type: "session.updated", settings }]));
}

/** Nothing, when none of them waits. */
function clearedQueue(
  { sessionLog }: CommandContext,
  forgotten?: ReadonlySet<string>,
): EventInput<DurableEvent>[] {
  const waiting = sessionLog.pendingState.queue.map(({ message }) => message);
  const queue = forgotten ? waiting.filter(({ id }) => !forgotten.has(id)) : [];
  return queue.length < waiting.length ? [{ type: "queue.changed", queue, reason: "cleared" }] : [];
}

function writeSome(
  { sessionLog }: CommandContext,
  inputs: readonly EventInput<DurableEvent>[],
): Promise<void> {
  return inputs.length > 0 ? sessionLog.write(inputs) : sessionLog.published();
}
