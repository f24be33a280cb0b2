import type { Contract } from "@colloquy/ir";

/** Rewrites every text that `isName` picks, at any depth. */
function rename(value: unknown, isName: (key: string, holder: object) => boolean, suffix: string): unknown {
  if (Array.isArray(value)) return value.map((one) => rename(one, isName, suffix));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [
    key,
    typeof member === "string" && isName(key, value) ? member + suffix : rename(member, isName, suffix),
  ]);
  return Object.fromEntries(members);
}

const letters = (length: number): string => "Xyzw".repeat(length).slice(0, length);

/** The contract with `length` letters more on every field, so that lines break in other places. */
export const withLongFields = (contract: Contract, length: number): Contract =>
  rename(
    contract,
    (key, holder) => key === "field" || (key === "name" && "presence" in holder),
    letters(length).toLowerCase(),
  ) as Contract;

/** The contract with `length` letters more on every type. */
export const withLongTypes = (contract: Contract, length: number): Contract => {
  const ids = new Set(contract.types.map(({ id }) => id));
  return rename(
    contract,
    (key, holder) =>
      (key === "id" && ids.has((holder as { id: string }).id)) || (key === "name" && "namespace" in holder),
    letters(length),
  ) as Contract;
};
