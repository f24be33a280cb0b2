import type { DocumentStore } from "../store.ts";

type Document = NonNullable<Awaited<ReturnType<DocumentStore["get"]>>>;

export function createMemoryDocuments(): DocumentStore {
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
