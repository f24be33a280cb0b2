import type { Diagnostic } from "@colloquy/ir";
import type { ContractPlace } from "./contract-module.ts";

/**
 * Diagnostics of the reader and of the targets with the file they are about. Both point into the contract; a target's
 * pointers begin with `/contract`, the part of its request the contract is.
 */
export const toFileDiagnostics = (
  diagnostics: readonly Diagnostic[],
  { module }: ContractPlace,
): readonly (Diagnostic & { readonly file: string })[] =>
  diagnostics.map((diagnostic) => ({
    ...diagnostic,
    pointer: diagnostic.pointer.replace(/^\/contract(?=\/|$)/, ""),
    file: module,
  }));
