import type { Contract } from "@colloquy/ir";

const byId = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
  items.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The contract with types and protocols sorted by id, so that their order never shows in what is made from it. */
export const inCanonicalOrder = (contract: Contract): Contract => ({
  ...contract,
  types: byId(contract.types),
  protocols: byId(contract.protocols),
});
