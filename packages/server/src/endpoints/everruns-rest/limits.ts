import { limits } from "@colloquy/schema/everruns-rest";

/** A number the protocol's contract states, by its id. */
export function limitOf(id: string): number {
  const found = limits.find((limit) => limit.id === id);
  if (!found) throw new Error(`The contract has no limit ${id}.`);
  return found.value;
}
