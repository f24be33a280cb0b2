import type { KnownServerFrame } from "@colloquy/schema/chucky-ws";
import type { KnownCommand, SendMessage } from "@colloquy/schema/session";
import type { EndInput } from "@colloquy/session";
import { closeFrame, type Dialect, errorFrame } from "@colloquy/session/chucky-ws";
import { v7 } from "uuid";
import type { CommandResult, Refusal, Session } from "../../engine/engine.ts";
import type { Logger } from "../../logger.ts";
import type { FrameWriter } from "../../transports/connection.ts";
import type { ConnectionCounter } from "../../transports/connection-counter.ts";
import { closeReasons } from "./errors.ts";
import { createOwnTurns } from "./own-turns.ts";
import { createShow } from "./show.ts";
import { createToolDeadlines } from "./tool-deadlines.ts";

export interface ParticipationOptions {
  readonly session: Session;
  readonly writer: FrameWriter;
  readonly counter: ConnectionCounter;
  readonly log: Logger;
  /** Client tools the connection runs; absent: all. */
  readonly clientTools: ReadonlySet<string> | undefined;
  readonly partial: boolean;
  /** How long the connection may take to answer a call of its own turns. */
  readonly toolAnswerMs: number;
}

/** One connection's part in a session. */
export interface Participation {
  /** Says that the session is ready, and what it is. */
  greet(): void;
  /** Decides the words, from the next event on. */
  speak(dialect: Dialect): void;
  obey(command: KnownCommand): Promise<void>;
  /** `drained` waits for the turns this connection asked for; `now` stops the one that runs (§6 step 7). */
  end(command: EndInput): Promise<void>;
  /** Says again what the session is, if a turn runs. */
  inform(): void;
  /** The socket is gone. What was asked for goes on. */
  leave(): void;
}

type Refused = Extract<CommandResult, { readonly ok: false }>;

export function createParticipation(options: ParticipationOptions): Participation {
  const { session, writer, counter, log, clientTools, partial } = options;
  const own = createOwnTurns();
  const deadlines = createToolDeadlines({ ...options, isOwn: (turnId) => turnId === own.running });
  let draining: EndInput | undefined;
  let left = false;
  const send = (frame: KnownServerFrame) => writer.send(JSON.stringify(frame));

  const show = createShow({
    session,
    writer,
    clientTools,
    partial,
    seen(event) {
      own.see(event);
      deadlines.see(event);
      finishIfDrained();
    },
  });
  writer.onDrained(() => show.resume());

  async function say(command: SendMessage): Promise<void> {
    const messageId = command.messageId ?? v7();
    own.add(messageId);
    const result = await session.execute({ ...command, messageId });
    if (!result.ok || result.delivery === "duplicate") own.drop(messageId);
    if (!result.ok) refuse(command, result);
    finishIfDrained();
  }

  function refuse({ type }: KnownCommand, { refusal, message }: Refused): void {
    log.info({ protocol: "chucky-ws", sessionId: session.id, command: type, refusal }, message);
    if (silent.has(refusal)) return;
    if (refusal === "draining") writer.end(closeReasons.shutdown);
    else send(errorFrame(codes[refusal] ?? "SESSION_ERROR", message));
  }

  function finishIfDrained(): void {
    if (!draining || !own.none || writer.ended) return;
    if (draining.announce) send(closeFrame);
    writer.end();
  }

  /** What others wait for is not touched. */
  async function withdraw(): Promise<void> {
    const alone = counter.count(session.id) === (left ? 0 : 1);
    if (own.waiting > 0 && alone) await session.execute({ type: "queue.clear" });
    const turnId = own.running;
    if (turnId !== undefined) await session.execute({ type: "turn.interrupt", turnId, reason: "user" });
  }

  return {
    greet: () => show.greet(),
    speak: (dialect) => show.speak(dialect),
    async obey(command) {
      if (command.type === "message.send") return say(command);
      const result = await session.execute(command);
      if (!result.ok) refuse(command, result);
    },
    async end(command) {
      if (command.when === "now") {
        await withdraw();
        writer.end();
      } else {
        draining = command;
        finishIfDrained();
      }
    },
    inform() {
      if (session.state.turn) show.inform();
    },
    leave() {
      if (left) return;
      left = true;
      show.cancel();
      deadlines.leave();
      counter.leave(session.id);
    },
  };
}

/** Tool results nobody waits for are ignored (§6.2), as is an interruption that comes too late. */
const silent: ReadonlySet<Refusal> = new Set(["unknown_call", "not_waiting", "not_running"]);
const codes: Partial<Record<Refusal, string>> = { queue_full: "RATE_LIMIT", busy: "RATE_LIMIT" };
