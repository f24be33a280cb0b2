import { emptyNameLock, NAME_LOCK_VERSION, type NameLock } from "@colloquy/ir";
import { z } from "zod";
import { readJsonFile } from "../../../files/read-json.ts";

const names = z.record(z.string(), z.string().min(1));

const nameLockSchema = z.strictObject({
  version: z.literal(NAME_LOCK_VERSION),
  scopes: z.record(
    z.string(),
    z.strictObject({ names, retired: names }).check(({ value, issues }) => {
      for (const [key, twin] of clashes({ ...value.retired, ...value.names }))
        issues.push({
          code: "custom",
          input: value,
          path: ["names", key],
          message: `has the same name as ${JSON.stringify(twin)}`,
        });
    }),
  ),
});

/** The name lock at `path`; the empty one when there is none. @throws Failure when two keys of a scope share a name. */
export const readNameLock = async (path: string): Promise<NameLock> =>
  (await readJsonFile(path, nameLockSchema, HELP)) ?? emptyNameLock;

const HELP =
  "A name may be edited, but it must differ from all others of its scope. Correct it or restore the file.";

function clashes(scope: Readonly<Record<string, string>>): readonly (readonly [key: string, twin: string])[] {
  const firstKeys = new Map<string, string>();
  return Object.entries(scope).flatMap(([key, name]) => {
    const twin = firstKeys.get(name);
    if (twin === undefined) firstKeys.set(name, key);
    return twin === undefined ? [] : [[key, twin] as const];
  });
}
