import type { KnownCliFrame } from "@colloquy/schema/claude-stream-json";
import { isEphemeral, type KnownEvent } from "@colloquy/schema/session";
import { uuidOf } from "../../../codec/ids.ts";
import type { AnswerView, ServerState, TurnView } from "./state.ts";

export type EventOf<T extends KnownEvent["type"]> = Extract<KnownEvent, { readonly type: T }>;

/** Frames of one event while they are written. Lives as long as one call of `encode`. */
export interface Page {
  state: ServerState;
  readonly event: KnownEvent;
  readonly frames: KnownCliFrame[];
}

/** Members of the next frame that name it: ids come from the event, so they are the same wherever it is encoded. */
export function stampOf({ event, frames, state }: Page): {
  readonly uuid: string;
  readonly session_id: string;
} {
  const place = isEphemeral(event) ? `${event.type}:${keyOf(event)}:${event.index}` : event.seq;
  return {
    uuid: uuidOf(`${event.sessionId}:${place}:${frames.length}`),
    session_id: state.session.sessionId || event.sessionId,
  };
}

const keyOf = (event: object): string =>
  "callId" in event ? String(event.callId) : "messageId" in event ? String(event.messageId) : "";

export function setTurn(page: Page, change: Partial<TurnView>): void {
  const { turn } = page.state;
  if (turn) page.state = { ...page.state, turn: { ...turn, ...change } };
}

export function setAnswer(page: Page, answer: AnswerView | undefined): void {
  const { turn } = page.state;
  if (!turn) return;
  const { answer: _, ...others } = turn;
  page.state = { ...page.state, turn: answer ? { ...others, answer } : others };
}
