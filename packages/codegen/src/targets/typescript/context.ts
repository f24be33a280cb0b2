import type { Contract, NamedType, NameTable } from "@colloquy/ir";
import {
  type ClientModel,
  createClientModel,
  type OuterTag,
  outerTagsOf,
  type ProtocolClient,
} from "../../client-model/index.ts";
import type { TargetContext, TargetOptions } from "../../target.ts";
import {
  createSourceFile,
  type ImportedSymbol,
  importedType,
  importedValue,
  type SourceFile,
} from "../../writer/index.ts";
import { languageFor } from "./language.ts";
import { knownKey, parametersKey, scopes } from "./names.ts";

/** Options of the target. */
export interface TypescriptOptions extends TargetOptions {
  /** Module with the parts clients are made of, as the files of a protocol's folder import it. */
  readonly runtime: string;
  /** What relative imports end with: `.js`, `.ts`, or nothing for a bundler. */
  readonly importExtension: string;
}

/** What the files of a run are printed with: the types by id, and symbols for everything they refer to. */
export interface EmitContext {
  readonly contract: Contract;
  readonly clients: ClientModel;
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
  /** The tags of the unions around a type. */
  outerTagsOf(id: string): readonly OuterTag[];
  /** The word clients of a protocol are called by. */
  clientName(protocol: string): string;
  /** The word connections over a WebSocket channel are called by. */
  socketName(protocol: string, channel: string): string;
  /** Where a client has the method of an operation: `sessions.create`. */
  methodName(protocol: string, operation: string): string;
  /** The type of what goes into query and headers of an operation. */
  parametersName(protocol: string, operation: string): string;
  file(path: string): SourceFile;
  /** What relative imports end with. */
  readonly importExtension: string;
}

/** The types of one namespace, and what the clients of the protocol of that name offer. */
export interface Namespace {
  readonly id: string;
  readonly types: readonly NamedType[];
  readonly protocol: ProtocolClient | undefined;
}

/** One file of a namespace, and what it exports. */
export interface Module {
  readonly name: string;
  readonly types: readonly string[];
  readonly values: readonly string[];
  readonly emit: (file: SourceFile) => void;
}

/** Gathers what all files need. */
export function createEmitContext(
  contract: Contract,
  { runtime, importExtension }: TypescriptOptions,
  { names, provenance, report }: TargetContext,
): EmitContext {
  const language = languageFor(importExtension);
  const types = typesById(contract);
  const inRuntime = { package: runtime };
  return {
    contract,
    clients: createClientModel(contract, report),
    importExtension,
    ...types,
    ...typeSymbols(names, types.typeOf),
    ...lockedNames(names),
    runtime: (name) => importedValue(name, inRuntime),
    runtimeType: (name) => importedType(name, inRuntime),
    file: (path) => createSourceFile(path, language, provenance),
  };
}

function typesById(contract: Contract): Pick<EmitContext, "typeOf" | "outerTagsOf"> {
  const byId = new Map(contract.types.map((type) => [type.id, type]));
  return {
    typeOf: (id) => byId.get(id) as NamedType, // `generate` refuses a contract that refers to a type it does not have
    outerTagsOf: (id) => outerTagsOf(contract, id),
  };
}

type TypeSymbols = Pick<EmitContext, "nameOf" | "knownNameOf" | "type" | "knownType" | "check" | "decode">;

function typeSymbols(names: NameTable, typeOf: EmitContext["typeOf"]): TypeSymbols {
  const inFile = (id: string, file: string) => ({ file: `${typeOf(id).namespace}/${file}` });
  const nameOf = (id: string) => names.of(scopes.types(typeOf(id).namespace), id);
  const knownNameOf = (id: string) => names.of(scopes.types(typeOf(id).namespace), knownKey(id));
  return {
    nameOf,
    knownNameOf,
    type: (id) => importedType(nameOf(id), inFile(id, "types.ts")),
    knownType: (id) => importedType(knownNameOf(id), inFile(id, "types.ts")),
    check: (id) => importedValue(`check${nameOf(id)}`, inFile(id, "decode.ts")),
    decode: (id) => importedValue(`decode${nameOf(id)}`, inFile(id, "decode.ts")),
  };
}

type LockedNames = Pick<EmitContext, "clientName" | "socketName" | "methodName" | "parametersName">;

const lockedNames = (names: NameTable): LockedNames => ({
  clientName: (protocol) => names.of(scopes.client(protocol), protocol),
  socketName: (protocol, channel) => names.of(scopes.sockets(protocol), channel),
  methodName: (protocol, operation) => names.of(scopes.operations(protocol), operation),
  parametersName: (protocol, operation) => names.of(scopes.types(protocol), parametersKey(operation)),
});
