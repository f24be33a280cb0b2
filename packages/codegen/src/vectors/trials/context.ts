import type { Type } from "@colloquy/ir";
import type { TypeTable } from "../../documents/types.ts";
import type { Samples } from "../samples.ts";

/** What trials are made with. */
export interface TrialContext {
  readonly table: TypeTable;
  readonly samples: Samples;
  /**
   * Some of the forms a scalar may take. The first place in a protocol where that scalar stands gets them all; every other place
   * gets the first `always`, or one in turn where no form is harder than the others.
   */
  select<T>(type: Type, about: string, forms: readonly T[], always?: number): readonly T[];
}

/** A context for the types of one namespace. */
export function createTrialContext(table: TypeTable, samples: Samples): TrialContext {
  const turns = new Map<string, number>();
  const select: TrialContext["select"] = (type, about, forms, always) => {
    const key = `${about} ${JSON.stringify(type)}`;
    const turn = turns.get(key);
    turns.set(key, (turn ?? -1) + 1);
    if (turn === undefined) return forms;
    if (always !== undefined) return forms.slice(0, always);
    return forms.slice(turn % forms.length, (turn % forms.length) + 1);
  };
  return { table, samples, select };
}

/** A type whose own vectors try it: a place that refers to it only has to lead there. */
export function isTriedAlone(type: Type, { table }: TrialContext): boolean {
  if (type.kind !== "reference") return false;
  const named = table.get(type.id);
  return named.kind !== "enum" && !named.derived;
}
