import type { KnownEvent } from "@colloquy/schema/session";
import type { EventOf, SessionState } from "../session-state.ts";

/** Why an event cannot come next. */
export interface Problem {
  /** Stable kebab-case code. */
  readonly code: string;
  /** Member of the event that is wrong. */
  readonly pointer: string;
  readonly message: string;
}

export type Rule<E> = (state: SessionState, event: E) => Problem | undefined;
/** What must hold before each event of a set of types. */
export type Rules<Type extends KnownEvent["type"]> = { readonly [T in Type]: Rule<EventOf<T>> };

export const anything: Rule<unknown> = () => undefined;

/** Checks rules in order, up to the first problem. */
export function all<E>(...rules: readonly Rule<E>[]): Rule<E> {
  return (state, event) => {
    for (const rule of rules) {
      const problem = rule(state, event);
      if (problem) return problem;
    }
    return undefined;
  };
}

/** A rule from a condition. */
export function must<E = unknown>(
  holds: (state: SessionState, event: E) => boolean,
  code: string,
  pointer: string,
  message: string,
): Rule<E> {
  const problem: Problem = { code, pointer, message };
  return (state, event) => (holds(state, event) ? undefined : problem);
}

export const noTurnRuns = must(({ turn }) => !turn, "turn-running", "/type", "A turn is running.");
export const notClosed = must(
  ({ status }) => status !== "closed",
  "session-closed",
  "/type",
  "The session is closed.",
);
export const inRunningTurn = must<{ readonly turnId: string }>(
  ({ turn }, { turnId }) => turn?.id === turnId,
  "not-in-turn",
  "/turnId",
  "This is not the running turn.",
);
export const messageIsOpen = must<{ readonly messageId: string }>(
  ({ turn }, { messageId }) => turn?.message?.id === messageId,
  "message-not-open",
  "/messageId",
  "This message is not being written.",
);
export const noMessageIsOpen = must(
  ({ turn }) => !turn?.message,
  "message-open",
  "/type",
  "An assistant message is still being written.",
);
export const noCallIsOpen = must(
  ({ turn }) => !turn || turn.calls.length + turn.permissions.length === 0,
  "call-open",
  "/type",
  "A tool call or a permission request is still open.",
);
export const messageIsPending = must<{ readonly messageId: string }>(
  ({ pending }, { messageId }) => pending.some(({ message }) => message.id === messageId),
  "message-not-pending",
  "/messageId",
  "No accepted message with this id waits for a turn.",
);
