import { parseSync } from "oxc-parser";

/** One import of a source file, static, dynamic or re-exported. */
export interface Import {
  readonly specifier: string;
  /** From 1. */
  readonly line: number;
}

/** All imports of a TypeScript file, type-only ones too. A dynamic import of a computed name is reported as `<computed>`. */
export function importsOf(file: string, text: string): readonly Import[] {
  const { module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  const lineAt = (offset: number) => text.slice(0, offset).split("\n").length;
  const statics = module.staticImports.map(({ moduleRequest }) => ({
    specifier: moduleRequest.value,
    line: lineAt(moduleRequest.start),
  }));
  const reexports = module.staticExports
    .flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest ?? []))
    .map(({ value, start }) => ({ specifier: value, line: lineAt(start) }));
  const dynamics = module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
    specifier: literalIn(text.slice(start, end)) ?? "<computed>",
    line: lineAt(start),
  }));
  return [...statics, ...reexports, ...dynamics];
}

const literalIn = (source: string) => /^(["'`])([^"'`$]*)\1$/.exec(source)?.[2];
