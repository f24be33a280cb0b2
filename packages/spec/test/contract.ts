import { type Contract, read } from "@colloquy/ir";
import { contract as source } from "@colloquy/schema/contract";

/** The contract the documents are made from. */
export function readContract(): Contract {
  const { contract, diagnostics } = read(source);
  if (!contract)
    throw new Error(diagnostics.map(({ pointer, message }) => `${pointer}: ${message}`).join("\n"));
  return contract;
}
