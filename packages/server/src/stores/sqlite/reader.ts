import type { DatabaseSync } from "node:sqlite";
import type { ListOptions, SessionSummary, StoredEvent } from "../store.ts";
import { foldTitle, fromRow, sessionColumns } from "./rows.ts";

export interface StoredDocument {
  readonly json: string;
  readonly bytes?: Uint8Array;
}

/** Everything that only looks. Runs on a connection of its own, so a long look never delays a commit. */
export interface Reader {
  read(sessionId: string, afterSeq: number, limit: number): readonly StoredEvent[];
  summary(sessionId: string): SessionSummary | undefined;
  list(options: ListOptions): { readonly items: readonly SessionSummary[]; readonly total: number };
  openTurns(): readonly string[];
  getDocument(kind: string, name: string): StoredDocument | undefined;
  listDocuments(kind: string, offset: number, limit: number): readonly string[];
}

export function createReader(database: DatabaseSync): Reader {
  const read = database.prepare(
    `SELECT seq, type, json FROM events
     WHERE session = (SELECT id FROM sessions WHERE session_id = ?) AND seq > ? ORDER BY seq LIMIT ?`,
  );
  const summary = database.prepare(`SELECT ${sessionColumns} FROM sessions WHERE session_id = ?`);
  const openTurns = database.prepare(
    "SELECT session_id AS sessionId FROM sessions WHERE turn_open = 1 ORDER BY id",
  );
  const getDocument = database.prepare("SELECT json, bytes FROM documents WHERE kind = ? AND name = ?");
  const listDocuments = database.prepare(
    "SELECT json FROM documents WHERE kind = ? ORDER BY id DESC LIMIT ? OFFSET ?",
  );

  return {
    read: (sessionId, afterSeq, limit) => read.all(sessionId, afterSeq, limit).map(toEvent),
    summary(sessionId) {
      const row = summary.get(sessionId);
      return row && fromRow(row);
    },
    list: (options) => listSessions(database, options),
    openTurns: () => openTurns.all().map((row) => String(row.sessionId)),
    getDocument(kind, name) {
      const row = getDocument.get(kind, name);
      return row && toDocument(row);
    },
    listDocuments: (kind, offset, limit) =>
      listDocuments.all(kind, limit, offset).map((row) => String(row.json)),
  };
}

function toEvent(row: Record<string, unknown>): StoredEvent {
  return { seq: Number(row.seq), type: String(row.type) as StoredEvent["type"], json: String(row.json) };
}

function toDocument(row: Record<string, unknown>): StoredDocument {
  const json = String(row.json);
  return row.bytes instanceof Uint8Array ? { json, bytes: row.bytes } : { json };
}

/** Page and total come from one snapshot, so they agree. */
function listSessions(database: DatabaseSync, options: ListOptions): ReturnType<Reader["list"]> {
  const conditions = ["1"];
  const values: string[] = [];
  if (options.owner !== undefined) {
    conditions.push("owner = ?");
    values.push(options.owner);
  }
  const search = foldTitle(options.search);
  if (search !== null) {
    conditions.push("instr(title_folded, ?) > 0");
    values.push(search);
  }
  const from = `FROM sessions WHERE ${conditions.join(" AND ")}`;
  database.exec("BEGIN");
  try {
    const items = database
      .prepare(`SELECT ${sessionColumns} ${from} ORDER BY id DESC LIMIT ? OFFSET ?`)
      .all(...values, options.limit, options.offset)
      .map(fromRow);
    const total = Number(database.prepare(`SELECT count(*) AS total ${from}`).get(...values)?.total);
    return { items, total };
  } finally {
    database.exec("COMMIT");
  }
}
