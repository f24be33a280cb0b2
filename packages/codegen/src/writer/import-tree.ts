import type { Origin, ResolvedImport } from "./symbol.ts";

/** Imports by the steps of their origins, for languages that nest them or sort them by module. */
export interface ImportTree {
  /** Imports from exactly here, by binding. */
  readonly imports: readonly ResolvedImport[];
  /** What stands below, by the next step, sorted. */
  readonly below: readonly (readonly [step: string, tree: ImportTree])[];
}

/** Arranges imports; `stepsOf` splits an origin, such as `a::b` into `a` and `b`. */
export function importTree(
  imports: readonly ResolvedImport[],
  stepsOf: (from: Origin) => readonly string[],
): ImportTree {
  const rest = imports.map((one) => ({ one, steps: stepsOf(one.from) }));
  return grow(rest);
}

interface Entry {
  readonly one: ResolvedImport;
  readonly steps: readonly string[];
}

function grow(entries: readonly Entry[]): ImportTree {
  const here = entries.filter(({ steps }) => steps.length === 0).map(({ one }) => one);
  const branches = new Map<string, Entry[]>();
  for (const { one, steps } of entries) {
    const [step, ...rest] = steps;
    if (step === undefined) continue;
    branches.set(step, [...(branches.get(step) ?? []), { one, steps: rest }]);
  }
  return {
    imports: here.toSorted((a, b) => compare(a.binding, b.binding)),
    below: [...branches]
      .toSorted(([a], [b]) => compare(a, b))
      .map(([step, inside]) => [step, grow(inside)] as const),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
