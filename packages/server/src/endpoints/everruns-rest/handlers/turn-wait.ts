import type { AwaitedTurn, Message } from "@colloquy/schema/everruns-rest";
import { toListedMessage } from "@colloquy/session/everruns-rest";
import { type TurnEnd, waitForTurnEnd } from "../../../attachment/turn-end.ts";
import type { Session } from "../../../engine/engine.ts";
import type { Answer } from "../call.ts";
import { limitOf } from "../limits.ts";
import { seqOf } from "../log/session-logs.ts";
import type { EverrunsServices } from "../services.ts";

interface Wait {
  /** Seq of the message that was sent. */
  readonly seq: number;
  /** The turn that takes it; absent after a repetition, when the next end counts. */
  readonly turnId: string | undefined;
  readonly timeoutMs: number;
}

const longestWaitMs = limitOf("wait");

/** Answers with the end of the turn that took the message, or that it still runs (§4.1). */
export async function awaitTurn(services: EverrunsServices, session: Session, wait: Wait): Promise<Answer> {
  const timeoutMs = Math.min(Math.max(wait.timeoutMs, 1), longestWaitMs);
  const end = await waitForTurnEnd(session, { afterSeq: wait.seq, turnId: wait.turnId, timeoutMs });
  const messages = await messagesSince(services, session, wait.seq, end?.seq ?? session.lastSeq);
  if (!end) return { status: 202, body: { status: "timeout", messages } satisfies AwaitedTurn };
  const message = messages.findLast(({ role }) => role === "agent");
  const error = errorOf(end);
  const status = error === undefined ? ("completed" as const) : ("failed" as const);
  return { status: 200, body: { status, ...(message && { message }), messages, ...(error && { error }) } };
}

async function messagesSince({ logs }: EverrunsServices, session: Session, from: number, to: number) {
  const messages: Message[] = [];
  for await (const { state, events } of logs.read(session, logs.before(session.id, from))) {
    const between = events.filter((event) => seqOf(event, session) >= from && seqOf(event, session) <= to);
    messages.push(...between.flatMap((event) => toListedMessage(event) ?? []));
    if (state.session.lastSeq >= to) break;
  }
  return messages;
}

function errorOf(end: TurnEnd): string | undefined {
  if (end.type === "turn.failed") return end.failure.message;
  return end.type === "turn.interrupted" ? "The turn was cancelled." : undefined;
}
