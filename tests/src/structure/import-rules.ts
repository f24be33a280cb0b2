import { posix } from "node:path";
import { importsOf } from "./imports.ts";
import type { Room } from "./rooms.ts";

/** A source file, by its path from the root of the repository. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The broken rules of one file, as lines a person can act on. */
export function violationsOf(file: SourceFile, room: Room): readonly string[] {
  return importsOf(file.path, file.text).flatMap(({ specifier, line }) => {
    const rule = brokenRule(file, room, specifier);
    return rule === undefined ? [] : [`${file.path}:${line} imports "${specifier}": ${rule}`];
  });
}

function brokenRule(file: SourceFile, room: Room, specifier: string): string | undefined {
  if (specifier.startsWith(".")) return leavesRoom(file, room, specifier);
  if (specifier.startsWith("node:"))
    return allows(room.node, specifier.slice(5)) ? undefined : `${room.folder} may not use ${specifier}`;
  const name = packageOf(specifier);
  if (name === "colloquy" || name === "@colloquy/reference-server") return "nobody imports apps";
  if (!name.startsWith("@colloquy/"))
    return allows(room.outside, name) ? undefined : `${room.folder} may not depend on ${name}`;
  if (specifier.includes("/src/") || specifier.includes("/dist/"))
    return "packages are entered through their exports map";
  return allows(room.own, name)
    ? undefined
    : `${room.folder} may import ${room.own.join(", ") || "no package of ours"}`;
}

function leavesRoom(file: SourceFile, room: Room, specifier: string): string | undefined {
  const target = posix.normalize(posix.join(posix.dirname(file.path), specifier));
  return target.startsWith(`${room.folder}/`)
    ? undefined
    : "packages are entered through their exports map, not by path";
}

const allows = (list: readonly string[], name: string) => list.includes("*") || list.includes(name);

const packageOf = (specifier: string) =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

/** Declared dependencies a room may not have. */
export function dependencyViolations(room: Room, dependencies: readonly string[]): readonly string[] {
  return dependencies
    .filter((name) => !allows([...room.own, ...room.outside], name))
    .map((name) => `${room.folder}/package.json depends on "${name}", which its source may not import`);
}
