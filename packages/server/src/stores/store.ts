import type { DurableEvent } from "@colloquy/schema/session";

/** What a list of sessions shows without reading any log. Written with the events it sums up. */
export interface SessionSummary {
  readonly sessionId: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Seq of the newest event. */
  readonly lastSeq: number;
  readonly title?: string;
  readonly owner?: string;
  /** Whether a turn was running or a message waited for one after the newest event: after a crash such sessions go on. */
  readonly turnOpen: boolean;
  readonly closed: boolean;
}

/** An event as it is stored: numbered, and written as JSON once. */
export interface StoredEvent {
  readonly seq: number;
  readonly type: DurableEvent["type"];
  readonly json: string;
}

/** Somebody else wrote to this session: its log is not where the caller thinks. The caller must give it up. */
export class SequenceConflictError extends Error {
  override readonly name = "SequenceConflictError";
  readonly sessionId: string;
  readonly expectedSeq: number;

  constructor(sessionId: string, expectedSeq: number) {
    super(`The log of session ${sessionId} does not end at ${expectedSeq}: another writer has it.`);
    this.sessionId = sessionId;
    this.expectedSeq = expectedSeq;
  }
}

export interface ListOptions {
  readonly owner?: string;
  /** Case-blind part of the title. */
  readonly search?: string;
  readonly offset: number;
  readonly limit: number;
}

/** Where logs live. Whatever `append` has resolved for is there after a power cut. */
export interface Store {
  /**
   * Adds events to the end of a log and replaces the summary, in one step. Resolves when durable. Calls for one session
   * may overlap; they take effect in order. `expectedSeq` is the seq before the first event; 0 makes the session.
   * @throws SequenceConflictError
   */
  append(summary: SessionSummary, expectedSeq: number, events: readonly StoredEvent[]): Promise<void>;
  /** Events after `afterSeq`, oldest first, at most `limit` of them. */
  read(sessionId: string, afterSeq: number, limit: number): Promise<readonly StoredEvent[]>;
  summary(sessionId: string): Promise<SessionSummary | undefined>;
  /** Newest first. */
  list(options: ListOptions): Promise<{ readonly items: readonly SessionSummary[]; readonly total: number }>;
  /** Sessions whose newest summary has `turnOpen`. */
  openTurns(): Promise<readonly string[]>;
  delete(sessionId: string): Promise<void>;
  /** Small documents of endpoints (agents, images): by kind and id. */
  readonly documents: DocumentStore;
  /** Waits for everything pending and releases files and locks. */
  close(): Promise<void>;
}

export interface DocumentStore {
  put(kind: string, id: string, json: string, bytes?: Uint8Array): Promise<void>;
  get(kind: string, id: string): Promise<{ readonly json: string; readonly bytes?: Uint8Array } | undefined>;
  /** Newest first. */
  list(kind: string, offset: number, limit: number): Promise<readonly string[]>;
  delete(kind: string, id: string): Promise<boolean>;
}
