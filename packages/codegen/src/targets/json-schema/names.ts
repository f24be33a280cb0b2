import type { Contract, NameRequest } from "@colloquy/ir";
import { documentName } from "../../documents/names.ts";

/** Scope of the file names, by namespace. */
export const FILES = "json-schema/files";

/** Scope of the definitions of one namespace, by type id. */
export const definitionsOf = (namespace: string): string => `json-schema/${namespace}/definitions`;

/** A file for each namespace, a definition for each named type. */
export const requestNames = ({ types }: Contract): readonly NameRequest[] =>
  types.flatMap(({ id, namespace, name }) => [
    { scope: FILES, key: namespace, preferred: documentName(namespace) },
    { scope: definitionsOf(namespace), key: id, preferred: documentName(name) },
  ]);
