export { type ImportTree, importTree } from "./import-tree.ts";
export { importsByName, type Language } from "./language.ts";
export { relativePath } from "./paths.ts";
export { type Group, joined, type Printable } from "./printable.ts";
export { provenanceLines } from "./provenance.ts";
export { createSourceFile, type SourceFile } from "./source-file.ts";
export {
  type ImportedSymbol,
  importedType,
  importedValue,
  type Origin,
  originText,
  type ResolvedImport,
} from "./symbol.ts";
