import { importsByName, type Language, originText, provenanceLines } from "../../writer/index.ts";

/** How the formatter of the language prints a file. */
export const language: Language = {
  ...importsByName,
  indent: "  ",
  indentWidth: 2,
  lineWidth: 100,
  docMargin: "# ".length,
  emptyLines: () => 1,
  head: (_, provenance) => comment(provenanceLines(provenance)),
  docComment: (lines) => comment(lines),
  alias: (binding, attempt) => `${binding}${attempt}`,
  imports: (_, imports) =>
    imports.map(({ from, binding, bound }) => `import ${originText(from)} ${binding} as ${bound}`),
};

const comment = (lines: readonly string[]): readonly string[] => lines.map((line) => `# ${line}`.trimEnd());
