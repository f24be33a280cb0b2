import { groupBy } from "@colloquy/ir";
import {
  importsByName,
  type Language,
  originText,
  provenanceLines,
  type ResolvedImport,
  relativePath,
} from "../../writer/index.ts";

const LINE_WIDTH = 110;

/** TypeScript as Biome prints it, with double quotes and lines of 110 columns. */
export const languageFor = (importExtension: string): Language => ({
  indent: "  ",
  indentWidth: 2,
  lineWidth: LINE_WIDTH,
  docMargin: " * ".length,
  emptyLines: () => 1,
  head: (_, provenance) => comment(provenanceLines(provenance)),
  docComment,
  ...importsByName,
  alias: (name, attempt) => `${name}${attempt}`,
  imports: (path, imports) => importsOf(path, imports, importExtension),
});

export const comment = (lines: readonly string[]): readonly string[] => lines.map((line) => `// ${line}`);

function docComment(lines: readonly string[]): readonly string[] {
  const safe = lines.map((line) => line.split("*/").join("*\\/"));
  if (safe.length === 1) return [`/** ${safe[0]} */`];
  return ["/**", ...safe.map((line) => (line === "" ? " *" : ` * ${line}`)), " */"];
}

function importsOf(path: string, imports: readonly ResolvedImport[], extension: string): readonly string[] {
  const byModule = groupBy(imports, ({ from }) => originText(from));
  return [...byModule.values()].flatMap((names) => {
    const [{ from }] = names as [ResolvedImport];
    const target =
      "file" in from ? relativePath(path, from.file).slice(0, -".ts".length) + extension : from.package;
    return importStatement(names, target);
  });
}

function importStatement(names: readonly ResolvedImport[], target: string): readonly string[] {
  const typeOnly = names.every((name) => name.typeOnly);
  const items = names
    .toSorted((a, b) => (a.binding < b.binding ? -1 : 1))
    .map((name) => itemOf(name, typeOnly));
  const head = typeOnly ? "import type" : "import";
  const flat = `${head} { ${items.join(", ")} } from ${JSON.stringify(target)};`;
  if (flat.length <= LINE_WIDTH || items.length === 1) return [flat];
  return [`${head} {`, ...items.map((item) => `  ${item},`), `} from ${JSON.stringify(target)};`];
}

function itemOf({ binding, bound, typeOnly }: ResolvedImport, insideTypeImport: boolean): string {
  const alias = bound === binding ? binding : `${binding} as ${bound}`;
  return typeOnly && !insideTypeImport ? `type ${alias}` : alias;
}
