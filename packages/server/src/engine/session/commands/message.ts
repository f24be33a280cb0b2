import type { Message, SendMessage, SteerTurn } from "@colloquy/schema/session";
import type { CommandResult } from "../../engine.ts";
import { type Desk, type Handler, type Handlers, refuse } from "../desk.ts";
import { repeated } from "./repeated.ts";

export const messageHandlers: Handlers<"message.send" | "turn.steer"> = {
  "message.send": async (desk, command) => {
    const { head } = desk.journal;
    if (head.status === "closed") return refuse("closed", "The session is closed.");
    const repetition = repeated(desk, command.messageId);
    if (repetition) return repetition;
    if (desk.draining()) return refuse("draining", "The server is shutting down and starts no new turn.");
    if (!head.turn) return start(desk, command);
    const whileBusy = whenBusy.get(command.whenBusy);
    if (!whileBusy) return refuse("unsupported", `whenBusy cannot be ${JSON.stringify(command.whenBusy)}.`);
    return whileBusy(desk, command);
  },

  "turn.steer": async (desk, command) => {
    const { turn } = desk.journal.head;
    const repetition = repeated(desk, command.messageId);
    if (repetition) return repetition;
    if (!turn || (command.turnId ?? turn.id) !== turn.id)
      return refuse("not_running", "That turn is not running.");
    return steer(desk, command);
  },
};

const whenBusy: ReadonlyMap<string, Handler<SendMessage>> = new Map([
  ["reject", async () => refuse("busy", "A turn is running.")],
  ["queue", queue],
  ["steer", steer],
]);

async function start(desk: Desk, command: SendMessage): Promise<CommandResult> {
  const message = messageOf(desk, command);
  const messageSeq = desk.journal.head.lastSeq + 1;
  const { turnId, written } = desk.turns.start(message);
  const seq = desk.journal.head.lastSeq;
  await written;
  return { ok: true, seq, message, messageSeq, delivery: "started", turnId };
}

async function steer(desk: Desk, command: SendMessage | SteerTurn): Promise<CommandResult> {
  const { journal, options } = desk;
  const turnId = journal.head.turn?.id;
  if (journal.head.pending.length >= options.limits.queuedMessages)
    return refuse("queue_full", `${journal.head.pending.length} messages wait to steer the turn already.`);
  const message = messageOf(desk, command);
  const written = journal.write([{ type: "message.added", message }]);
  const seq = journal.head.lastSeq;
  await written;
  return { ok: true, seq, message, messageSeq: seq, delivery: "steered", ...(turnId && { turnId }) };
}

async function queue(desk: Desk, command: SendMessage): Promise<CommandResult> {
  const { journal, options } = desk;
  const waiting = journal.head.queue.map((queued) => queued.message);
  if (waiting.length >= options.limits.queuedMessages)
    return refuse("queue_full", `${waiting.length} messages wait for their turn already.`);
  const message = messageOf(desk, command);
  const turnId = options.ids();
  const written = journal.write([
    { type: "queue.changed", queue: [...waiting, message], reason: "added" },
    { type: "turn.queued", turnId, messageId: message.id, position: waiting.length + 1 },
  ]);
  const seq = journal.head.lastSeq;
  await written;
  return { ok: true, seq, message, delivery: "queued", turnId };
}

function messageOf({ journal, options }: Desk, command: SendMessage | SteerTurn): Message {
  const { messageId = options.ids(), content, native } = command;
  const createdAt = journal.clock.instant();
  return { id: messageId, role: "user", content, createdAt, ...(native && { native }) };
}
