import type { DurableEvent } from "@colloquy/schema/session";
import { initialState, reduce, type SessionState } from "@colloquy/session";
import type { Store, StoredEvent } from "../../stores/store.ts";
import { DamagedLogError } from "../errors.ts";

const pageSize = 1024;

/** What a log comes to. */
export interface LoadedLog {
  readonly state: SessionState;
  /** Seq of the `message.added` of each user message, by the message's id. */
  readonly messageSeqs: Map<string, number>;
}

/** Reads a whole log; `undefined` when there is none. */
export async function loadLog(store: Store, sessionId: string): Promise<LoadedLog | undefined> {
  const messageSeqs = new Map<string, number>();
  let state = initialState;
  for (;;) {
    const page = await store.read(sessionId, state.lastSeq, pageSize);
    for (const stored of page) {
      if (stored.seq !== state.lastSeq + 1) throw new DamagedLogError(sessionId, state.lastSeq + 1);
      const event = parseStored(sessionId, stored);
      noteMessage(messageSeqs, event);
      state = reduce(state, event);
    }
    if (page.length < pageSize) return state.lastSeq === 0 ? undefined : { state, messageSeqs };
  }
}

/** Keeps in mind which message ids were used. */
export function noteMessage(messageSeqs: Map<string, number>, event: DurableEvent): void {
  if (event.type === "message.added") messageSeqs.set(event.message.id, event.seq);
}

/** The event behind its stored text. We wrote it ourselves, so only its JSON is checked. */
export function parseStored(sessionId: string, stored: StoredEvent): DurableEvent {
  try {
    return JSON.parse(stored.json);
  } catch (error) {
    throw new DamagedLogError(sessionId, stored.seq, error);
  }
}
