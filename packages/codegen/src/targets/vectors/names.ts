import type { Contract, NameRequest } from "@colloquy/ir";
import { documentName } from "../../documents/names.ts";

/** Scope of the file names, by namespace. */
export const FILES = "vectors/files";

/** A file for each namespace. */
export const requestNames = ({ types }: Contract): readonly NameRequest[] =>
  [...new Set(types.map(({ namespace }) => namespace))].map((namespace) => ({
    scope: FILES,
    key: namespace,
    preferred: documentName(namespace),
  }));
