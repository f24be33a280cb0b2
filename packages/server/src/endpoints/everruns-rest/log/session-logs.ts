import {
  type EverrunsEvent,
  everrunsRestServer,
  hash16,
  hexOf,
  initialEncodeState,
  readEventHex,
  type ServerEncodeState,
} from "@colloquy/session/everruns-rest";
import type { Session } from "../../../engine/engine.ts";

const checkpointDistance = 256;
const rememberedSessions = 1_000;

/** Some stored events in order, and the state of the encoder behind the last of them. */
export interface Page {
  readonly state: ServerEncodeState;
  readonly events: readonly EverrunsEvent[];
}

/** States kept of a log: one at each checkpoint, and the farthest one. */
interface Checkpoints {
  readonly checkpoints: ServerEncodeState[];
  tip: ServerEncodeState;
}

/** The logs of sessions as events of this protocol. Keeps checkpoints, so that few readers begin at the start. */
export interface SessionLogs {
  /** The kept state nearest before the event with this seq; the initial one if there is none. */
  before(sessionId: string, seq: number): ServerEncodeState;
  /** The kept state nearest before the event with this sequence. */
  beforeSequence(sessionId: string, sequence: number): ServerEncodeState;
  /** The state behind everything that is stored. */
  end(session: Session): Promise<ServerEncodeState>;
  /** The stored events behind `from`, up to what is stored when the reader asks for the next page. */
  read(session: Session, from: ServerEncodeState): AsyncGenerator<Page>;
  forget(sessionId: string): void;
}

export function createSessionLogs(): SessionLogs {
  const remembered = new Map<string, Checkpoints>();

  /** The sessions read most recently are kept. */
  function checkpointsOf(sessionId: string): Checkpoints {
    const kept = remembered.get(sessionId) ?? {
      checkpoints: [initialEncodeState],
      tip: initialEncodeState,
    };
    remembered.delete(sessionId);
    remembered.set(sessionId, kept);
    const [oldest] = remembered.keys();
    if (remembered.size > rememberedSessions && oldest !== undefined) remembered.delete(oldest);
    return kept;
  }

  function remember(kept: Checkpoints, state: ServerEncodeState): void {
    const { checkpoints, tip } = kept;
    if (state.session.lastSeq === checkpoints.length * checkpointDistance) checkpoints.push(state);
    if (state.session.lastSeq > tip.session.lastSeq) kept.tip = state;
  }

  function find(sessionId: string, fits: (state: ServerEncodeState) => boolean): ServerEncodeState {
    const { checkpoints, tip } = checkpointsOf(sessionId);
    return fits(tip) ? tip : (checkpoints.findLast(fits) ?? initialEncodeState);
  }

  async function* read(session: Session, from: ServerEncodeState): AsyncGenerator<Page> {
    const kept = checkpointsOf(session.id);
    let state = from;
    while (state.session.lastSeq < session.lastSeq) {
      const events: EverrunsEvent[] = [];
      for (const event of await session.read(state.session.lastSeq, checkpointDistance)) {
        const encoded = everrunsRestServer.encode(state, event);
        state = encoded.state;
        events.push(...encoded.frames);
        remember(kept, state);
      }
      yield { state, events };
    }
  }

  return {
    before: (sessionId, seq) => find(sessionId, (state) => state.session.lastSeq < Math.max(seq, 1)),
    beforeSequence: (sessionId, sequence) =>
      find(sessionId, (state) => state.sequence < Math.max(sequence, 1)),
    async end(session) {
      let state = checkpointsOf(session.id).tip;
      for await (const page of read(session, state)) state = page.state;
      return state;
    },
    read,
    forget: (sessionId) => void remembered.delete(sessionId),
  };
}

/** Seq of the neutral event that an event of this session stems from; its id carries it. */
export function seqOf({ id }: Pick<EverrunsEvent, "id">, session: Pick<Session, "id">): number {
  return readEventHex(hexOf(id), hash16(session.id))?.seq ?? 0;
}
