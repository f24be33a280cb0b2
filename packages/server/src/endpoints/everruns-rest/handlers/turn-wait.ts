import type { AwaitedTurn, Message } from "@colloquy/schema/everruns-rest";
import type { DurableEvent, KnownEvent } from "@colloquy/schema/session";
import { toListedMessage } from "@colloquy/session/everruns-rest";
import type { Session } from "../../../engine/engine.ts";
import type { Answer } from "../http/routes.ts";
import { limitOf } from "../limits.ts";
import { seqOf } from "../log/place.ts";
import type { Parts } from "../parts.ts";

type TurnEnd = Extract<DurableEvent, { type: "turn.completed" | "turn.failed" | "turn.interrupted" }>;

interface Wait {
  /** Seq of the message that was said. */
  readonly seq: number;
  /** The turn that takes it; absent after a repetition, when the next end counts. */
  readonly turnId: string | undefined;
  readonly timeoutMs: number;
}

const longestWaitMs = limitOf("wait");

/** How the turn ended that took the message, or that it still runs (§4.1). */
export async function awaitTurn(parts: Parts, session: Session, wait: Wait): Promise<Answer> {
  const end = await endOf(session, wait);
  const messages = await messagesSince(parts, session, wait.seq, end?.seq ?? session.lastSeq);
  if (!end) return { status: 202, body: { status: "timeout", messages } satisfies AwaitedTurn };
  const message = messages.findLast(({ role }) => role === "agent");
  const error = errorOf(end);
  const status = error === undefined ? ("completed" as const) : ("failed" as const);
  return { status: 200, body: { status, ...(message && { message }), messages, ...(error && { error }) } };
}

function endOf(session: Session, { seq, turnId, timeoutMs }: Wait): Promise<TurnEnd | undefined> {
  return new Promise((resolve) => {
    const clamped = Math.min(Math.max(timeoutMs, 1), longestWaitMs);
    const timer = setTimeout(() => settle(undefined), clamped);
    const subscription = session.subscribe(seq, {
      deliver(events) {
        const end = events.find((event) => isEnd(event) && event.turnId === (turnId ?? event.turnId));
        if (end && isEnd(end)) settle(end);
        return true;
      },
      ended: () => settle(undefined),
    });
    const settle = (end: TurnEnd | undefined) => {
      clearTimeout(timer);
      subscription.cancel();
      resolve(end);
    };
  });
}

const isEnd = (event: KnownEvent): event is TurnEnd => ends.has(event.type);
const ends: ReadonlySet<string> = new Set<TurnEnd["type"]>([
  "turn.completed",
  "turn.failed",
  "turn.interrupted",
]);

async function messagesSince({ logs }: Parts, session: Session, from: number, to: number) {
  const messages: Message[] = [];
  for await (const { state, events } of logs.read(session, logs.before(session.id, from))) {
    const between = events.filter((event) => seqOf(event, session) >= from && seqOf(event, session) <= to);
    messages.push(...between.flatMap((event) => toListedMessage(event) ?? []));
    if (state.seq >= to) break;
  }
  return messages;
}

function errorOf(end: TurnEnd): string | undefined {
  if (end.type === "turn.failed") return end.failure.message;
  return end.type === "turn.interrupted" ? "The turn was cancelled." : undefined;
}
