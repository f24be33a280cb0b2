import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { dirname, resolve } from "node:path";
import { parseSync } from "oxc-parser";
import type { Edit } from "./edit.ts";

/** A TypeScript module made ready to run as the body of a function; types are blanks, so that offsets stay as they are. */
export interface SourceModule {
  readonly path: string;
  /** As it is written, for operators to find their places in. */
  readonly source: string;
  readonly script: string;
  /** What makes a function body of the script. */
  readonly linking: readonly Edit[];
  /** The last statement of that body. */
  readonly result: string;
  /** Files it imports. */
  readonly imports: readonly string[];
}

type Node = ReturnType<typeof parseSync>["program"]["body"][number];
type Named<Kind extends Node["type"]> = Extract<Node, { type: Kind }>;

/** What linking replaces, and the members of the module's object. */
interface Linked {
  readonly edits: readonly Edit[];
  readonly exports: readonly string[];
  readonly imported?: string;
}

export function readModule(path: string): SourceModule {
  const source = readFileSync(path, "utf8");
  const script = stripTypeScriptTypes(source);
  const { program, errors } = parseSync(path.replace(/\.ts$/, ".js"), script);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const linked = program.body.map((node) => linkNode(node, dirname(path)));
  return {
    path,
    source,
    script,
    linking: linked.flatMap(({ edits }) => edits),
    result: `\nreturn { ${linked.flatMap((one) => one.exports).join(", ")} };`,
    imports: linked.flatMap(({ imported }) => imported ?? []),
  };
}

function linkNode(node: Node, folder: string): Linked {
  if (node.type === "ImportDeclaration") return linkImport(node, folder);
  if (node.type === "ExportNamedDeclaration") return linkExport(node, folder);
  if (node.type === "ExportAllDeclaration" || node.type === "ExportDefaultDeclaration")
    throw new Error(`${node.type} is not linked.`);
  return { edits: [], exports: [] };
}

const nameOf = (name: { readonly type: string; readonly name?: string }): string => {
  if (name.name === undefined) throw new Error(`A name of the kind ${name.type} is not linked.`);
  return name.name;
};

function linkImport({ start, end, specifiers, source }: Named<"ImportDeclaration">, folder: string): Linked {
  const names = specifiers.map((one) => {
    if (one.type !== "ImportSpecifier") throw new Error(`${one.type} is not linked.`);
    return `${nameOf(one.imported)}: ${one.local.name}`;
  });
  const file = resolve(folder, source.value);
  return {
    edits: [{ start, end, text: `const { ${names.join(", ")} } = $import("${file}");` }],
    exports: [],
    imported: file,
  };
}

function linkExport(node: Named<"ExportNamedDeclaration">, folder: string): Linked {
  const { start, end, declaration, specifiers, source } = node;
  if (declaration)
    return { edits: [{ start, end: declaration.start, text: "" }], exports: declaredBy(declaration) };
  const from = source ? `$import("${resolve(folder, source.value)}").` : "";
  const exports = specifiers.map(
    ({ local, exported }) => `get ${nameOf(exported)}() { return ${from}${nameOf(local)}; }`,
  );
  return {
    edits: [{ start, end, text: "" }],
    exports,
    ...(source && { imported: resolve(folder, source.value) }),
  };
}

function declaredBy(
  declaration: NonNullable<Named<"ExportNamedDeclaration">["declaration"]>,
): readonly string[] {
  if (declaration.type === "VariableDeclaration")
    return declaration.declarations.map(({ id }) => nameOf(id as { type: string; name?: string }));
  return "id" in declaration && declaration.id
    ? [nameOf(declaration.id as { type: string; name?: string })]
    : [];
}
