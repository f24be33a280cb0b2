import { assertContinues } from "../continuity.ts";
import type { DocumentStore } from "../store.ts";
import {
  type ListOptions,
  SequenceConflictError,
  type SessionSummary,
  type Store,
  type StoredEvent,
} from "../store.ts";

interface Log {
  summary: SessionSummary;
  readonly events: StoredEvent[];
}

/** A store that forgets everything with the process: for tests, and the plainest reading of what a store must do. */
export function createMemoryStore(): Store {
  const logs = new Map<string, Log>();
  let closed = false;

  return {
    documents: createMemoryDocuments(),

    async append(summary, expectedSeq, events) {
      if (closed) throw new Error("The store is closed.");
      assertContinues(summary, expectedSeq, events);
      const log = logs.get(summary.sessionId) ?? { summary, events: [] };
      if (log.events.length !== expectedSeq) throw new SequenceConflictError(summary.sessionId, expectedSeq);
      logs.set(summary.sessionId, log);
      log.summary = summary;
      log.events.push(...events);
    },

    async read(sessionId, afterSeq, limit) {
      return logs.get(sessionId)?.events.slice(afterSeq, afterSeq + limit) ?? [];
    },

    async summary(sessionId) {
      return logs.get(sessionId)?.summary;
    },

    async list(options) {
      const matching = [...logs.values()]
        .map((log) => log.summary)
        .filter((summary) => matches(summary, options));
      const newestFirst = matching.toReversed().toSorted(byCreationDescending);
      return {
        items: newestFirst.slice(options.offset, options.offset + options.limit),
        total: matching.length,
      };
    },

    async openTurns() {
      return [...logs.values()].filter((log) => log.summary.turnOpen).map((log) => log.summary.sessionId);
    },

    async delete(sessionId) {
      logs.delete(sessionId);
    },

    async close() {
      closed = true;
    },
  };
}

function matches(summary: SessionSummary, { owner, search }: ListOptions): boolean {
  if (owner !== undefined && summary.owner !== owner) return false;
  return search === undefined || (summary.title ?? "").toLowerCase().includes(search.toLowerCase());
}

const byCreationDescending = (left: SessionSummary, right: SessionSummary) =>
  Date.parse(right.createdAt) - Date.parse(left.createdAt);

type Document = NonNullable<Awaited<ReturnType<DocumentStore["get"]>>>;

function createMemoryDocuments(): DocumentStore {
  const kinds = new Map<string, Map<string, Document>>();
  const ofKind = (kind: string) => kinds.get(kind) ?? new Map<string, Document>();

  return {
    async put(kind, id, json, bytes) {
      const documents = ofKind(kind);
      kinds.set(kind, documents);
      documents.set(id, bytes ? { json, bytes } : { json });
    },

    async get(kind, id) {
      return ofKind(kind).get(id);
    },

    async list(kind, offset, limit) {
      const newestFirst = [...ofKind(kind).values()].reverse();
      return newestFirst.slice(offset, offset + limit).map(({ json }) => json);
    },

    async delete(kind, id) {
      return ofKind(kind).delete(id);
    },
  };
}
