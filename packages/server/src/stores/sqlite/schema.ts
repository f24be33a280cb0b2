import type { DatabaseSync } from "node:sqlite";
import { StoreVersionError } from "./errors.ts";

/**
 * One script per schema version, oldest first. A released script is never edited, only followed by another.
 *
 * `events` keeps a plain rowid beside its unique key: with sessions interleaved, WITHOUT ROWID costs 2–3 times as much
 * per event (server facts, §2). Session ids are never used twice (AUTOINCREMENT).
 */
const migrations: readonly string[] = [
  `
  CREATE TABLE sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    last_seq INTEGER NOT NULL,
    title TEXT,
    title_folded TEXT,
    owner TEXT,
    turn_open INTEGER NOT NULL,
    closed INTEGER NOT NULL
  );
  CREATE INDEX sessions_by_owner ON sessions (owner);
  CREATE INDEX sessions_with_open_turn ON sessions (id) WHERE turn_open = 1;

  CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES sessions (id),
    seq INTEGER NOT NULL,
    type TEXT NOT NULL,
    json TEXT NOT NULL,
    UNIQUE (session, seq)
  );

  CREATE TABLE documents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    json TEXT NOT NULL,
    bytes BLOB,
    UNIQUE (kind, name)
  );
  `,
];

/**
 * Brings a database to the newest schema, in one step.
 * @throws StoreVersionError if it is newer than this code.
 */
export function migrate(database: DatabaseSync, file: string): void {
  const found = schemaVersion(database);
  if (found > migrations.length) throw new StoreVersionError(file, found, migrations.length);
  if (found === migrations.length) return;
  database.exec(
    `BEGIN EXCLUSIVE; ${migrations.slice(found).join("\n")} PRAGMA user_version = ${migrations.length}; COMMIT;`,
  );
}

function schemaVersion(database: DatabaseSync): number {
  return Number(database.prepare("PRAGMA user_version").get()?.user_version);
}
