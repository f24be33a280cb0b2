import type { Principal } from "../../../auth.ts";
import type { DocumentStore } from "../../../stores/store.ts";

/** The sessions each principal has pinned. */
export interface PinRepository {
  has(principal: Principal, sessionId: string): Promise<boolean>;
  set(principal: Principal, sessionId: string, pinned: boolean): Promise<void>;
}

const kind = "everruns-rest.pin";

export function createPinRepository(documents: DocumentStore): PinRepository {
  const idOf = (principal: Principal, sessionId: string) => `${sessionId} ${principal.id}`;
  return {
    has: async (principal, sessionId) =>
      (await documents.get(kind, idOf(principal, sessionId))) !== undefined,
    async set(principal, sessionId, pinned) {
      const id = idOf(principal, sessionId);
      if (pinned) await documents.put(kind, id, "{}");
      else await documents.delete(kind, id);
    },
  };
}
