import type { Message, SendMessage, SteerTurn } from "@colloquy/schema/session";
import type { CommandResult } from "../../engine.ts";
import { type CommandContext, type Handler, type Handlers, refuse } from "../command-context.ts";
import { repeated } from "./repeated.ts";

export const messageHandlers: Handlers<"message.send" | "turn.steer"> = {
  "message.send": async (context, command) => {
    const { pendingState } = context.sessionLog;
    if (pendingState.status === "closed") return refuse("closed", "The session is closed.");
    const repetition = repeated(context, command.messageId);
    if (repetition) return repetition;
    if (context.draining()) return refuse("draining", "The server is shutting down and starts no new turn.");
    if (!pendingState.turn) return start(context, command);
    const whileBusy = whenBusy.get(command.whenBusy);
    if (!whileBusy) return refuse("unsupported", `whenBusy cannot be ${JSON.stringify(command.whenBusy)}.`);
    return whileBusy(context, command);
  },

  "turn.steer": async (context, command) => {
    const { turn } = context.sessionLog.pendingState;
    const repetition = repeated(context, command.messageId);
    if (repetition) return repetition;
    if (!turn || (command.turnId ?? turn.id) !== turn.id)
      return refuse("not_running", "That turn is not running.");
    return steer(context, command);
  },
};

const whenBusy: ReadonlyMap<string, Handler<SendMessage>> = new Map([
  ["reject", async () => refuse("busy", "A turn is running.")],
  ["queue", queue],
  ["steer", steer],
]);

async function start(context: CommandContext, command: SendMessage): Promise<CommandResult> {
  const message = messageOf(context, command);
  const messageSeq = context.sessionLog.pendingState.lastSeq + 1;
  const { turnId, written } = context.turns.start(message);
  const seq = context.sessionLog.pendingState.lastSeq;
  await written;
  return { ok: true, seq, message, messageSeq, delivery: "started", turnId };
}

async function steer(context: CommandContext, command: SendMessage | SteerTurn): Promise<CommandResult> {
  const { sessionLog, options } = context;
  const turnId = sessionLog.pendingState.turn?.id;
  if (sessionLog.pendingState.pending.length >= options.limits.queuedMessages)
    return refuse(
      "queue_full",
      `${sessionLog.pendingState.pending.length} messages wait to steer the turn already.`,
    );
  const message = messageOf(context, command);
  const written = sessionLog.write([{ type: "message.added", message }]);
  const seq = sessionLog.pendingState.lastSeq;
  await written;
  return { ok: true, seq, message, messageSeq: seq, delivery: "steered", ...(turnId && { turnId }) };
}

async function queue(context: CommandContext, command: SendMessage): Promise<CommandResult> {
  const { sessionLog, options } = context;
  const waiting = sessionLog.pendingState.queue.map((queued) => queued.message);
  if (waiting.length >= options.limits.queuedMessages)
    return refuse("queue_full", `${waiting.length} messages wait for their turn already.`);
  const message = messageOf(context, command);
  const turnId = options.ids();
  const written = sessionLog.write([
    { type: "queue.changed", queue: [...waiting, message], reason: "added" },
    { type: "turn.queued", turnId, messageId: message.id, position: waiting.length + 1 },
  ]);
  const seq = sessionLog.pendingState.lastSeq;
  await written;
  return { ok: true, seq, message, delivery: "queued", turnId };
}

function messageOf({ sessionLog, options }: CommandContext, command: SendMessage | SteerTurn): Message {
  const { messageId = options.ids(), content, native } = command;
  const createdAt = sessionLog.clock.instant();
  return { id: messageId, role: "user", content, createdAt, ...(native && { native }) };
}
