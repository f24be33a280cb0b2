import type { Contract, NamedType } from "@colloquy/ir";
import type { TargetContext } from "../../target.ts";
import { createSourceFile, type ImportedSymbol, importedType, type SourceFile } from "../../writer/index.ts";
import { language } from "./language.ts";
import { scopes } from "./names.ts";

/** What the files of a run are printed with. */
export interface EmitContext {
  readonly contract: Contract;
  nameOf(type: Pick<NamedType, "id" | "namespace">): string;
  /** The type, for use in a file. */
  type(id: string): ImportedSymbol;
  file(path: string): SourceFile;
}

/** Path of the file that holds the types of a namespace. */
export const typesPath = (namespace: string): string => `${namespace}/types.txt`;

/** Gathers what all files need. */
export function createEmitContext(contract: Contract, { names, provenance }: TargetContext): EmitContext {
  const byId = new Map(contract.types.map((type) => [type.id, type]));
  const nameOf: EmitContext["nameOf"] = ({ id, namespace }) => names.of(scopes.types(namespace), id);
  return {
    contract,
    nameOf,
    type(id) {
      const type = byId.get(id) as NamedType; // `generate` refuses a contract that refers to a type it does not have
      return importedType(nameOf(type), { file: typesPath(type.namespace) });
    },
    file: (path) => createSourceFile(path, language, provenance),
  };
}
