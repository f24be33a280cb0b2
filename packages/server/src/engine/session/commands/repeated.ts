import type { CommandResult } from "../../engine.ts";
import type { CommandContext } from "../command-context.ts";

/** The answer to a message that is here already, by its id; `undefined` when it is new. It starts nothing. */
export function repeated(
  context: CommandContext,
  messageId: string | undefined,
): Promise<CommandResult> | undefined {
  if (messageId === undefined) return undefined;
  const seq = context.messageSeqs.get(messageId);
  if (seq !== undefined) return repeatedAdded(context, seq);
  const queued = context.sessionLog.pendingState.queue.find(({ message }) => message.id === messageId);
  return queued && repeatedQueued(context, queued.message, queued.turnId);
}

async function repeatedAdded(
  { sessionLog, read }: CommandContext,
  messageSeq: number,
): Promise<CommandResult> {
  await sessionLog.published();
  const [event] = await read(messageSeq - 1, 1);
  const message = event?.type === "message.added" ? { message: event.message } : {};
  return { ok: true, seq: sessionLog.state.lastSeq, ...message, messageSeq, delivery: "duplicate" };
}

async function repeatedQueued(
  { sessionLog }: CommandContext,
  message: CommandContext["sessionLog"]["pendingState"]["queue"][number]["message"],
  turnId: string | undefined,
): Promise<CommandResult> {
  await sessionLog.published();
  return {
    ok: true,
    seq: sessionLog.state.lastSeq,
    message,
    delivery: "duplicate",
    ...(turnId && { turnId }),
  };
}
