import {
  type EventPlace,
  hash16,
  hexOf,
  readEventHex,
  type ServerEncodeState,
} from "@colloquy/session/everruns-rest";
import type { Session } from "../../../engine/engine.ts";
import type { SessionLogs } from "./session-logs.ts";

/** The place a reader resumes at. Ids sort as events do, so everything with a greater id is new to the reader (§6.2). */
export interface Cursor {
  /** Empty for a reader without events. */
  readonly id: string;
  /** The place the id stands for, if it is an id of this session. */
  readonly place: EventPlace | undefined;
  /** An encoder state to read from; the events behind it include every event that is new to the reader. */
  readonly from: ServerEncodeState;
}

/** The cursor behind the event with this id. The id of another server stands for its place in time. */
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

/** Whether the log has an event at this place: an id of another server can look like one of this session. */
async function isOf(session: Session, { seq, time }: EventPlace): Promise<boolean> {
  if (seq < 1 || seq > session.lastSeq) return false;
  const [event] = await session.read(seq - 1, 1);
  return event !== undefined && Date.parse(event.at) === time;
}
