import { createMemoryStore, type Store } from "@colloquy/server";

/** What becomes of an append: it lands or not, and the writer hears about it, hears an error, or never hears anything. */
export type Fate = "works" | "fails" | "landsButFails" | "vanishes" | "landsUnheard";

export interface FaultyStore extends Store {
  /** Decides over the appends to come, from 0 for the first one. A promise holds the append up, before it lands. */
  fateOf: (append: number, types: readonly string[]) => Fate | Promise<Fate>;
  readonly appends: number;
}

const landing: ReadonlySet<Fate> = new Set(["works", "landsButFails", "landsUnheard"]);
const failing: ReadonlySet<Fate> = new Set(["fails", "landsButFails"]);

/** A memory store that obeys a test. To crash, let appends vanish and put a new engine on what is below. */
export function createFaultyStore(below: Store = createMemoryStore()): FaultyStore {
  let appends = 0;
  const store: FaultyStore = {
    ...below,
    fateOf: () => "works",
    get appends() {
      return appends;
    },
    async append(summary, expectedSeq, events) {
      const types = events.map(({ type }) => type);
      const fate = await store.fateOf(appends++, types);
      if (landing.has(fate)) await below.append(summary, expectedSeq, events);
      if (failing.has(fate)) throw new Error("The disk is full.");
      if (fate !== "works") await new Promise(() => {});
    },
  };
  return store;
}
