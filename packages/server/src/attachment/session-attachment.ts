import type { KnownCommand, KnownEvent, SendMessage } from "@colloquy/schema/session";
import { v7 } from "uuid";
import type { CommandResult, Session, Subscriber } from "../engine/engine.ts";
import type { Logger } from "../logger.ts";
import type { FrameWriter } from "../transports/connection.ts";
import type { ConnectionCounter } from "../transports/connection-counter.ts";
import { createOwnTurns } from "./own-turns.ts";
import { createToolDeadlines } from "./tool-deadlines.ts";

/** Sends the events of a session to one client, as frames of its protocol. */
export interface EventSender {
  /** Encodes an event and sends its frames. Called in log order, once for each event. */
  send(event: KnownEvent): void;
  /** The session ends and nothing more is sent; the connection need not end with it. */
  end(reason: SessionEnd): void;
}

export type SessionEnd = Parameters<NonNullable<Subscriber["ended"]>>[0];
export type RefusedResult = Extract<CommandResult, { readonly ok: false }>;

export interface AttachmentOptions {
  readonly protocol: string;
  readonly session: Session;
  readonly sender: EventSender;
  readonly writer: Pick<FrameWriter, "slow" | "onDrained">;
  readonly counter: ConnectionCounter;
  readonly log: Logger;
  /** Client tools this client runs; absent: all. */
  readonly clientTools?: ReadonlySet<string> | undefined;
  /** How long this client may take to answer a tool call of its own turns. */
  readonly toolAnswerMs: number;
  /** Events after this seq are sent. Default: those to come, and all of the turn that runs. */
  readonly afterSeq?: number;
  /** A command was refused. Called before `onTurnsEnded`, should the command have been the last turn. */
  onRefusal?(command: KnownCommand, result: RefusedResult): void;
}

/** One client attached to one session: its commands go in, the session's events come out in its protocol. */
export interface SessionAttachment {
  readonly session: Session;
  /** Runs a command. A message counts as a turn of this client until that turn has ended. */
  execute(command: KnownCommand): Promise<CommandResult>;
  /** Interrupts this client's turn and, when no other client is attached, clears the queue it waits in. */
  interrupt(): Promise<void>;
  /** Calls back once, when no turn of this client is left; at once if none is. */
  onTurnsEnded(callback: () => void): void;
  /** Stops sending. What the client asked for goes on. */
  detach(): void;
}

/** Attaches a client to a session; `undefined` when the session has as many clients as it may. */
export function attachSession(options: AttachmentOptions): SessionAttachment | undefined {
  return options.counter.enter(options.session.id) ? createAttachment(options) : undefined;
}

function createAttachment(options: AttachmentOptions): SessionAttachment {
  const { session, sender, writer, counter } = options;
  const own = createOwnTurns();
  const deadlines = createToolDeadlines({
    ...options,
    clientTools: options.clientTools,
    isOwn: (turnId) => turnId === own.running,
  });
  let turnsEnded: (() => void) | undefined;
  let detached = false;

  function deliver(events: readonly KnownEvent[]): boolean {
    for (const event of events) {
      sender.send(event);
      own.observe(event);
      deadlines.observe(event);
      settle();
    }
    return !writer.slow;
  }

  function settle(): void {
    const callback = turnsEnded;
    if (!own.none || !callback) return;
    turnsEnded = undefined;
    callback();
  }

  async function sendMessage(command: SendMessage): Promise<CommandResult> {
    const messageId = command.messageId ?? v7();
    own.add(messageId);
    const result = await session.execute({ ...command, messageId });
    if (!result.ok || result.delivery === "duplicate") own.drop(messageId);
    report(command, result);
    settle();
    return result;
  }

  function report(command: KnownCommand, result: CommandResult): void {
    if (!result.ok) options.onRefusal?.(command, result);
  }

  const { afterSeq = startOf(session) } = options;
  const subscription = session.subscribe(afterSeq, { deliver, ended: (reason) => sender.end(reason) });
  const forgetDrained = writer.onDrained(() => subscription.resume());

  return {
    session,
    async execute(command) {
      if (command.type === "message.send") return sendMessage(command);
      const result = await session.execute(command);
      report(command, result);
      return result;
    },
    async interrupt() {
      const others = counter.count(session.id) - (detached ? 0 : 1);
      if (own.waiting > 0 && others === 0) await session.execute({ type: "queue.clear" });
      const turnId = own.running;
      if (turnId !== undefined) await session.execute({ type: "turn.interrupt", turnId, reason: "user" });
    },
    onTurnsEnded(callback) {
      turnsEnded = callback;
      settle();
    },
    detach() {
      if (detached) return;
      detached = true;
      subscription.cancel();
      forgetDrained();
      deadlines.cancel();
      counter.leave(session.id);
    },
  };
}

/** A running turn is sent from its start. */
const startOf = ({ state, lastSeq }: Session): number => (state.turn ? state.turn.startedSeq - 1 : lastSeq);
