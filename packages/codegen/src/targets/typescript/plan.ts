import type { Channel, Contract, NamedType, NameTable, Protocol, UnionType } from "@colloquy/ir";
import type { TargetContext } from "../../target.ts";
import {
  createSourceFile,
  type ImportedSymbol,
  importedType,
  importedValue,
  type Language,
  type SourceFile,
} from "../../writer/index.ts";
import { languageFor } from "./language.ts";
import { knownKey, scopes } from "./names.ts";
import type { TypescriptOptions } from "./options.ts";

/** What the files of a run are printed with: the types by id, and symbols for everything they refer to. */
export interface Plan {
  readonly contract: Contract;
  typeOf(id: string): NamedType;
  /** The TypeScript name of a type. */
  nameOf(id: string): string;
  /** The name for an open union without its unknown variants. */
  knownNameOf(id: string): string;
  /** The type, for use as a type. */
  type(id: string): ImportedSymbol;
  knownType(id: string): ImportedSymbol;
  /** The function that checks a value of the type, and the one that decodes it. */
  check(id: string): ImportedSymbol;
  decode(id: string): ImportedSymbol;
  /** Something of the runtime. */
  runtime(name: string): ImportedSymbol;
  runtimeType(name: string): ImportedSymbol;
  /** Unions that have the type as a variant, with the tags they know it by. */
  outerUnionsOf(id: string): readonly OuterUnion[];
  /** The word clients of a protocol are called by. */
  clientName(protocol: Protocol): string;
  /** The word connections over a WebSocket channel are called by. */
  socketName(protocol: Protocol, channel: Channel): string;
  operationName(protocol: Protocol, operation: string): string;
  file(path: string): SourceFile;
  /** What relative imports end with. */
  readonly importExtension: string;
}

export interface OuterUnion {
  readonly field: string;
  readonly keys: readonly string[];
}

/** Gathers what all files need. */
export function createPlan(contract: Contract, options: TypescriptOptions, context: TargetContext): Plan {
  const byId = new Map(contract.types.map((type) => [type.id, type]));
  const language: Language = languageFor(options.importExtension);
  const { names } = context;
  const typeOf: Plan["typeOf"] = (id) => {
    const type = byId.get(id);
    if (!type) throw new Error(`The contract refers to ${id} and does not have it.`);
    return type;
  };
  const lookUp = nameTable(names, typeOf);
  const inFile = (id: string, file: string) => ({ file: `${typeOf(id).namespace}/${file}` });
  const runtime = { package: options.runtime };
  return {
    contract,
    importExtension: options.importExtension,
    typeOf,
    ...lookUp,
    type: (id) => importedType(lookUp.nameOf(id), inFile(id, "types.ts")),
    knownType: (id) => importedType(lookUp.knownNameOf(id), inFile(id, "types.ts")),
    check: (id) => importedValue(`check${lookUp.nameOf(id)}`, inFile(id, "decode.ts")),
    decode: (id) => importedValue(`decode${lookUp.nameOf(id)}`, inFile(id, "decode.ts")),
    runtime: (name) => importedValue(name, runtime),
    runtimeType: (name) => importedType(name, runtime),
    outerUnionsOf: (id) => outerUnions(contract, id),
    clientName: ({ id }) => names.of(scopes.client(id), id),
    socketName: ({ id }, channel) => names.of(scopes.sockets(id), channel.id),
    operationName: ({ id }, operation) => names.of(scopes.operations(id), operation),
    file: (path) => createSourceFile(path, language, context.provenance),
  };
}

function nameTable(names: NameTable, typeOf: Plan["typeOf"]): Pick<Plan, "nameOf" | "knownNameOf"> {
  return {
    nameOf: (id) => names.of(scopes.types(typeOf(id).namespace), id),
    knownNameOf: (id) => names.of(scopes.types(typeOf(id).namespace), knownKey(id)),
  };
}

/** A union around the union around a type knows it by a tag as well. */
function outerUnions({ types }: Contract, id: string): readonly OuterUnion[] {
  const unions = types.filter((type): type is UnionType => type.kind === "union");
  const found = new Map<string, Set<string>>();
  const visited = new Set<string>();
  const visit = (inner: string): void => {
    for (const { id: outer, discriminator, variants } of unions) {
      const variant = variants.find(({ type }) => type.kind === "reference" && type.id === inner);
      if (!variant || visited.has(outer)) continue;
      visited.add(outer);
      if (discriminator.rule === "tag") addKeys(found, discriminator.field, variant.keys);
      visit(outer);
    }
  };
  visit(id);
  return [...found].map(([field, keys]) => ({ field, keys: [...keys] }));
}

const addKeys = (found: Map<string, Set<string>>, field: string, keys: readonly string[]): void =>
  void found.set(field, new Set([...(found.get(field) ?? []), ...keys]));
