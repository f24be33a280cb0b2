import type { KnownEvent } from "@colloquy/schema/session";
import { isTurnEnd } from "./turn-end.ts";

/** The turns a client asked for that have not ended. */
export interface OwnTurns {
  /** Id of the running turn, if this client asked for it. */
  readonly running: string | undefined;
  /** Messages whose turn has not started. */
  readonly waiting: number;
  readonly none: boolean;
  add(messageId: string): void;
  /** The message leads to no turn. */
  drop(messageId: string): void;
  observe(event: KnownEvent): void;
}

export function createOwnTurns(): OwnTurns {
  const messages = new Set<string>();
  let running: string | undefined;
  return {
    get running() {
      return running;
    },
    get waiting() {
      return messages.size;
    },
    get none() {
      return messages.size === 0 && running === undefined;
    },
    add: (messageId) => void messages.add(messageId),
    drop: (messageId) => void messages.delete(messageId),
    observe(event) {
      if (event.type === "turn.started" && messages.delete(event.messageId)) running = event.turnId;
      if (isTurnEnd(event) && event.turnId === running) running = undefined;
      if (event.type === "queue.changed" && event.reason === "cleared") messages.clear();
    },
  };
}
