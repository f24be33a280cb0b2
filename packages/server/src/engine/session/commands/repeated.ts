import type { CommandResult } from "../../engine.ts";
import type { Desk } from "../desk.ts";

/** The answer to a message that is here already, by its id; `undefined` when it is new. It starts nothing. */
export function repeated(desk: Desk, messageId: string | undefined): Promise<CommandResult> | undefined {
  if (messageId === undefined) return undefined;
  const seq = desk.messageSeqs.get(messageId);
  if (seq !== undefined) return repeatedAdded(desk, seq);
  const queued = desk.journal.head.queue.find(({ message }) => message.id === messageId);
  return queued && repeatedQueued(desk, queued.message, queued.turnId);
}

async function repeatedAdded({ journal, read }: Desk, messageSeq: number): Promise<CommandResult> {
  await journal.published();
  const [event] = await read(messageSeq - 1, 1);
  const message = event?.type === "message.added" ? { message: event.message } : {};
  return { ok: true, seq: journal.state.lastSeq, ...message, messageSeq, delivery: "duplicate" };
}

async function repeatedQueued(
  { journal }: Desk,
  message: Desk["journal"]["head"]["queue"][number]["message"],
  turnId: string | undefined,
): Promise<CommandResult> {
  await journal.published();
  return { ok: true, seq: journal.state.lastSeq, message, delivery: "duplicate", ...(turnId && { turnId }) };
}
