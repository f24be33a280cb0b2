import {
  type EventPlace,
  hash16,
  hexOf,
  readEventHex,
  type ServerEncodeState,
} from "@colloquy/session/everruns-rest";
import type { Session } from "../../../engine/engine.ts";
import type { SessionLogs } from "./session-logs.ts";

/** Where a reader goes on. Ids sort as events do, so everything with a greater id is new to the reader (§6.2). */
export interface Cursor {
  /** Empty for a reader that has seen nothing. */
  readonly id: string;
  /** What the id says, if it is one of this session's. */
  readonly place: EventPlace | undefined;
  /** A state to read on from; the events behind it include everything the reader has not seen. */
  readonly from: ServerEncodeState;
}

/** Where a reader goes on whose newest event has this id. An id from elsewhere stands for its place in time. */
export async function resolveCursor(
  logs: SessionLogs,
  session: Session,
  id: string | undefined,
): Promise<Cursor> {
  if (id === undefined) return { id: "", place: undefined, from: logs.before(session.id, 0) };
  const place = readEventHex(hexOf(id), hash16(session.id));
  if (!place || !(await isOf(session, place)))
    return { id, place: undefined, from: logs.before(session.id, 0) };
  return { id, place, from: logs.before(session.id, place.seq) };
}

/** Whether the event the place names is in the log: an id can look like ours and be another server's. */
async function isOf(session: Session, { seq, time }: EventPlace): Promise<boolean> {
  if (seq < 1 || seq > session.lastSeq) return false;
  const [event] = await session.read(seq - 1, 1);
  return event !== undefined && Date.parse(event.at) === time;
}
