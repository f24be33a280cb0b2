import type { DocumentStore } from "../stores/store.ts";

export interface Readiness {
  /** Why new work should go elsewhere; `undefined` when it is welcome. */
  reason(): Promise<string | undefined>;
  /** From now on the server is draining. */
  drain(): void;
}

/** How long an answer of the store is believed, so that a flood of probes is not a flood of writes. */
const freshMs = 1_000;
const patienceMs = 2_000;

/** Ready means: not draining, and the store has just written something down. */
export function createReadiness(documents: DocumentStore): Readiness {
  let draining = false;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let last: Promise<string | undefined> = Promise.resolve(undefined);
  return {
    async reason() {
      if (draining) return "draining";
      if (performance.now() - checkedAt > freshMs) {
        checkedAt = performance.now();
        last = probe(documents);
      }
      return last;
    },
    drain() {
      draining = true;
    },
  };
}

async function probe(documents: DocumentStore): Promise<string | undefined> {
  const written = documents.put("readiness", "probe", "{}").then(
    () => undefined,
    () => "store_failed",
  );
  const { promise: late, resolve } = Promise.withResolvers<string>();
  const timer = setTimeout(resolve, patienceMs, "store_slow");
  try {
    return await Promise.race([written, late]);
  } finally {
    clearTimeout(timer);
  }
}
