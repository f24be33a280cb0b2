import { compileFunction } from "node:vm";
import { applyEdits, type Edit } from "./edit.ts";
import { readModule, type SourceModule } from "./source-module.ts";

type Exports = Readonly<Record<string, unknown>>;

/** Modules in memory, whole or with one of them changed. Nothing is written. */
export interface Linker {
  read(path: string): SourceModule;
  /** The exports of a module; with an edit, those of a copy in which it and whatever imports it are made anew. */
  load(path: string, change?: Change): Exports;
}

/** A change of one module. */
export interface Change {
  readonly path: string;
  readonly edit: Edit;
  /** The module that new text may use as `$runtime`. */
  readonly runtime?: string;
}

export function createLinker(): Linker {
  const sources = new Map<string, SourceModule>();
  const whole = new Map<string, Exports>();
  const read: Linker["read"] = (path) => {
    const known = sources.get(path) ?? readModule(path);
    sources.set(path, known);
    return known;
  };
  const reaches = (path: string, target: string, seen = new Set<string>()): boolean => {
    if (path === target) return true;
    if (seen.has(path)) return false;
    seen.add(path);
    return read(path).imports.some((one) => reaches(one, target, seen));
  };
  const load: Linker["load"] = (path, change) => {
    const changed = new Map<string, Exports>();
    const get = (one: string): Exports => {
      const cache = change && reaches(one, change.path) ? changed : whole;
      const known = cache.get(one) ?? run(read(one), get, one === change?.path ? change : undefined);
      cache.set(one, known);
      return known;
    };
    return get(path);
  };
  return { read, load };
}

function run(module: SourceModule, get: (path: string) => Exports, change: Change | undefined): Exports {
  const body = applyEdits(module.script, change ? [...module.linking, change.edit] : module.linking);
  const evaluate = compileFunction(`"use strict";${body}${module.result}`, ["$import", "$runtime"]);
  return evaluate(get, change?.runtime && get(change.runtime)) as Exports;
}
