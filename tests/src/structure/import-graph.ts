import { posix } from "node:path";
import { listFiles, readText } from "../repository.ts";
import { importsOf } from "./imports.ts";

/** Files by path, each with the files of the same package that it imports, type-only imports too. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

const isShipped = (path: string) => !/\.(test|test-d|bench)\.ts$|\/(test|bench|cases|generated)\//.test(path);

/** Imports between the files of `folder` that are shipped and written by hand. */
export function importGraphOf(folder: string): ImportGraph {
  const files = listFiles(`${folder}/**`).filter((path) => path.endsWith(".ts") && isShipped(path));
  const known = new Set(files);
  return new Map(files.map((path) => [path, targetsOf(path).filter((target) => known.has(target))]));
}

function targetsOf(path: string): readonly string[] {
  const relative = importsOf(path, readText(path)).filter(({ specifier }) => specifier.startsWith("."));
  const targets = relative.map(({ specifier }) => posix.join(posix.dirname(path), specifier));
  return [...new Set(targets)];
}

/** Groups of files that lead back to themselves, each sorted; a file that imports itself counts as one. */
export function circlesIn(graph: ImportGraph): readonly (readonly string[])[] {
  const reach = new Map([...graph.keys()].map((path) => [path, reachableFrom(graph, path)]));
  const left = new Set([...graph.keys()].filter((path) => reach.get(path)?.has(path)));
  const circles: (readonly string[])[] = [];
  for (const path of left) {
    const circle = [...left].filter((other) => reach.get(path)?.has(other) && reach.get(other)?.has(path));
    for (const member of circle) left.delete(member);
    circles.push(circle.toSorted());
  }
  return circles;
}

function reachableFrom(graph: ImportGraph, start: string): ReadonlySet<string> {
  const found = new Set<string>();
  const pending = [...(graph.get(start) ?? [])];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    pending.push(...(graph.get(path) ?? []));
  }
  return found;
}
