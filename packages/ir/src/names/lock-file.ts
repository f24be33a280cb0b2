import { type Diagnostic, pointerOf } from "@colloquy/define/support";
import { z } from "zod";
import { folded, NAME_LOCK_VERSION, type NameLock, type NameScope } from "./lock.ts";

const namesSchema = z.record(z.string(), z.string().min(1));
const lockSchema = z.strictObject({
  version: z.literal(NAME_LOCK_VERSION),
  scopes: z.record(z.string(), z.strictObject({ names: namesSchema, retired: namesSchema })),
});

/** The lock as text for a file. Scopes and keys stay in the order `allocate` put them in. */
export const stringifyNameLock = (lock: NameLock): string => `${JSON.stringify(lock, null, 2)}\n`;

/** A lock read back from text, or why it is none. */
export type NameLockResult =
  | { readonly ok: true; readonly lock: NameLock }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Reads a lock that people edit and merge by hand: a name that two keys of a scope have is refused. */
export function parseNameLock(text: string): NameLockResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refused([
      problem("name-lock-not-json", [], `The name lock is not JSON: ${(error as Error).message}`),
    ]);
  }
  const checked = lockSchema.safeParse(value);
  if (!checked.success)
    return refused(
      checked.error.issues.map(({ path, message }) => problem("name-lock-shape", path.map(String), message)),
    );
  const clashes = Object.entries(checked.data.scopes).flatMap(clashesIn);
  return clashes.length > 0 ? refused(clashes) : { ok: true, lock: checked.data };
}

function clashesIn([scope, { names, retired }]: readonly [string, NameScope]): readonly Diagnostic[] {
  const owners = new Map<string, string>();
  const entries = [
    ...Object.entries(names).map((entry) => ["names", ...entry] as const),
    ...Object.entries(retired).map((entry) => ["retired", ...entry] as const),
  ];
  return entries.flatMap(([list, key, name]) => {
    const owner = owners.get(folded(name));
    if (owner === undefined) owners.set(folded(name), key);
    if (owner === undefined) return [];
    return [
      problem("name-clash", ["scopes", scope, list, key], `"${name}" is the name of ${owner} already.`),
    ];
  });
}

const refused = (diagnostics: readonly Diagnostic[]): NameLockResult => ({ ok: false, diagnostics });

const problem = (code: string, segments: readonly string[], message: string): Diagnostic => ({
  code,
  severity: "error",
  pointer: pointerOf(segments),
  message,
});
