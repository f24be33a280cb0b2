import type { Type } from "@colloquy/ir";
import type { TypeTable } from "../../documents/types.ts";
import type { Samples } from "../samples.ts";

/** What trials are made with. */
export interface TrialContext {
  readonly table: TypeTable;
  readonly samples: Samples;
  /**
   * Some of the forms a scalar may take: all at the first place of a protocol where that scalar stands, after that one at each
   * place, in turn. So every form and every place is tried, and not every form at every place.
   */
  select<T>(type: Type, about: string, forms: readonly T[]): readonly T[];
}

/** A context for the types of one namespace. */
export function createTrialContext(table: TypeTable, samples: Samples): TrialContext {
  const turns = new Map<string, number>();
  const select: TrialContext["select"] = (type, about, forms) => {
    const key = `${about} ${JSON.stringify(type)}`;
    const turn = turns.get(key);
    turns.set(key, (turn ?? -1) + 1);
    return turn === undefined ? forms : forms.slice(turn % forms.length, (turn % forms.length) + 1);
  };
  return { table, samples, select };
}

/** A type whose own vectors try it: a place that refers to it only has to lead there. */
export function isTriedAlone(type: Type, { table }: TrialContext): boolean {
  if (type.kind !== "reference") return false;
  const named = table.get(type.id);
  return named.kind !== "enum" && !named.derived;
}
