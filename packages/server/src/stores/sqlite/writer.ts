import type { DatabaseSync } from "node:sqlite";
import { SequenceConflictError, type SessionSummary, type StoredEvent } from "../store.ts";
import { foldTitle, toRow } from "./rows.ts";

/** Everything that changes the database. Each runs inside a transaction of the caller. */
export interface Writer {
  append(summary: SessionSummary, expectedSeq: number, events: readonly StoredEvent[]): void;
  deleteSession(sessionId: string): void;
  putDocument(kind: string, name: string, json: string, bytes: Uint8Array | undefined): void;
  deleteDocument(kind: string, name: string): boolean;
}

const insertSession = `
  INSERT INTO sessions (session_id, created_at, updated_at, last_seq, title, title_folded, owner, turn_open, closed)
  VALUES (:sessionId, :createdAt, :updatedAt, :lastSeq, :title, :titleFolded, :owner, :turnOpen, :closed)
  ON CONFLICT (session_id) DO NOTHING RETURNING id`;

/** The fence: it matches no row unless the log ends where the caller thinks it does. */
const updateSession = `
  UPDATE sessions SET created_at = :createdAt, updated_at = :updatedAt, last_seq = :lastSeq, title = :title,
    title_folded = :titleFolded, owner = :owner, turn_open = :turnOpen, closed = :closed
  WHERE session_id = :sessionId AND last_seq = :expectedSeq RETURNING id`;

export function createWriter(database: DatabaseSync): Writer {
  const insert = database.prepare(insertSession);
  const update = database.prepare(updateSession);
  const insertEvent = database.prepare("INSERT INTO events (session, seq, type, json) VALUES (?, ?, ?, ?)");
  const deleteEvents = database.prepare(
    "DELETE FROM events WHERE session = (SELECT id FROM sessions WHERE session_id = ?)",
  );
  const deleteSession = database.prepare("DELETE FROM sessions WHERE session_id = ?");
  const putDocument = database.prepare(
    `INSERT INTO documents (kind, name, json, bytes) VALUES (?, ?, ?, ?)
     ON CONFLICT (kind, name) DO UPDATE SET json = excluded.json, bytes = excluded.bytes`,
  );
  const deleteDocument = database.prepare("DELETE FROM documents WHERE kind = ? AND name = ?");

  return {
    append(summary, expectedSeq, events) {
      const row = { ...toRow(summary), titleFolded: foldTitle(summary.title) };
      const session = expectedSeq === 0 ? insert.get(row) : update.get({ ...row, expectedSeq });
      if (session === undefined) throw new SequenceConflictError(summary.sessionId, expectedSeq);
      const id = Number(session.id);
      for (const event of events) insertEvent.run(id, event.seq, event.type, event.json);
    },
    deleteSession(sessionId) {
      deleteEvents.run(sessionId);
      deleteSession.run(sessionId);
    },
    putDocument(kind, name, json, bytes) {
      putDocument.run(kind, name, json, bytes ?? null);
    },
    deleteDocument: (kind, name) => deleteDocument.run(kind, name).changes === 1,
  };
}
