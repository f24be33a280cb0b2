import {
  type EncodeState,
  type EverrunsEvent,
  everrunsRestServer,
  initialEncodeState,
} from "@colloquy/session/everruns-rest";
import type { Session } from "../../../engine/engine.ts";

const checkpointDistance = 256;
const rememberedSessions = 1_000;

/** Some stored events in order, and the state of the encoder behind the last of them. */
export interface Page {
  readonly state: EncodeState;
  readonly events: readonly EverrunsEvent[];
}

/** The logs of sessions as this protocol tells them. Remembers checkpoints, so that few readers begin at the start. */
export interface SessionLogs {
  /** The remembered state nearest before the event with this seq; the initial one if there is none. */
  before(sessionId: string, seq: number): EncodeState;
  /** The remembered state nearest before the event with this sequence. */
  beforeSequence(sessionId: string, sequence: number): EncodeState;
  /** The stored events behind `from`, up to what is stored when the reader asks for the next page. */
  read(session: Session, from: EncodeState): AsyncGenerator<Page>;
  forget(sessionId: string): void;
}

export function createSessionLogs(): SessionLogs {
  const remembered = new Map<string, EncodeState[]>();

  /** Sessions that were looked at lately stay. */
  function checkpointsOf(sessionId: string): EncodeState[] {
    const checkpoints = remembered.get(sessionId) ?? [initialEncodeState];
    remembered.delete(sessionId);
    remembered.set(sessionId, checkpoints);
    const [oldest] = remembered.keys();
    if (remembered.size > rememberedSessions && oldest !== undefined) remembered.delete(oldest);
    return checkpoints;
  }

  function remember(sessionId: string, state: EncodeState): void {
    const checkpoints = checkpointsOf(sessionId);
    if (state.seq === checkpoints.length * checkpointDistance) checkpoints.push(state);
  }

  const find = (sessionId: string, fits: (state: EncodeState) => boolean) =>
    checkpointsOf(sessionId).findLast(fits) ?? initialEncodeState;

  return {
    before: (sessionId, seq) => find(sessionId, (state) => state.seq < Math.max(seq, 1)),
    beforeSequence: (sessionId, sequence) =>
      find(sessionId, (state) => state.sequence < Math.max(sequence, 1)),
    async *read(session, from) {
      let state = from;
      while (state.seq < session.lastSeq) {
        const events: EverrunsEvent[] = [];
        for (const event of await session.read(state.seq, checkpointDistance)) {
          const encoded = everrunsRestServer.encode(state, event);
          state = encoded.state;
          events.push(...encoded.frames);
          remember(session.id, state);
        }
        yield { state, events };
      }
    },
    forget: (sessionId) => void remembered.delete(sessionId),
  };
}
