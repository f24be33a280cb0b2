import type { OutputFile } from "../../target.ts";
import { type EmitContext, typesPath } from "./context.ts";
import { emitDeclaration } from "./declarations.ts";

/** One file of types for each namespace. */
export function emitProject(context: EmitContext): readonly OutputFile[] {
  const namespaces = new Set(context.contract.types.map(({ namespace }) => namespace));
  return [...namespaces].toSorted().map((namespace) => emitTypes(namespace, context));
}

function emitTypes(namespace: string, context: EmitContext): OutputFile {
  const file = context.file(typesPath(namespace));
  for (const type of context.contract.types)
    if (type.namespace === namespace) emitDeclaration(file, type, context);
  return file.toFile();
}
