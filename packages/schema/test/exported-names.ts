import { readFileSync } from "node:fs";
import { parseSync } from "oxc-parser";

/** Every name that a module exports, types too, also through `export *`; in alphabetical order. */
export function exportedNames(file: URL): readonly string[] {
  const { module } = parseSync(file.pathname, readFileSync(file, "utf8"));
  const names = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ exportName, moduleRequest }) =>
      exportName.name === null && moduleRequest
        ? exportedNames(new URL(moduleRequest.value, file))
        : (exportName.name ?? []),
    ),
  );
  return [...new Set(names)].toSorted();
}
