import type { SessionSummary } from "../store.ts";

/** A row of `sessions`, as node:sqlite takes and gives it. */
export type SessionRow = Record<string, string | number | null>;

export function toRow(summary: SessionSummary): SessionRow {
  return {
    sessionId: summary.sessionId,
    createdAt: summary.createdAt,
    updatedAt: summary.updatedAt,
    lastSeq: summary.lastSeq,
    title: summary.title ?? null,
    owner: summary.owner ?? null,
    turnOpen: Number(summary.turnOpen),
    closed: Number(summary.closed),
  };
}

/** Select list that `fromRow` reads. */
export const sessionColumns =
  "session_id AS sessionId, created_at AS createdAt, updated_at AS updatedAt, last_seq AS lastSeq, title, owner, turn_open AS turnOpen, closed";

export function fromRow(row: Record<string, unknown>): SessionSummary {
  return {
    sessionId: String(row.sessionId),
    createdAt: String(row.createdAt),
    updatedAt: String(row.updatedAt),
    lastSeq: Number(row.lastSeq),
    ...(typeof row.title === "string" && { title: row.title }),
    ...(typeof row.owner === "string" && { owner: row.owner }),
    turnOpen: row.turnOpen === 1,
    closed: row.closed === 1,
  };
}

/** What a search compares. Folded here and not by LIKE, which knows only the case of ASCII. */
export function foldTitle(title: string | undefined): string | null {
  return title?.toLowerCase() ?? null;
}
