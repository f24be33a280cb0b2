import type { Contract } from "@colloquy/define";
import { didYouMean } from "@colloquy/define/support";
import { Failure } from "../../../failure.ts";
import { importModule } from "../../../files/import-module.ts";

/** Where a contract is exported, or the file of one that was read already. */
export interface ContractPlace {
  /** Absolute path. */
  readonly module: string;
  /** Absent: the default export, or else `contract`. */
  readonly exportName: string | undefined;
}

/** Imports a contract. @throws Failure with why the module cannot be loaded or what it exports instead. */
export async function importContract({ module: path, exportName }: ContractPlace): Promise<Contract> {
  const exports = await importModule(path, "contract");
  const names = exportName === undefined ? ["default", "contract"] : [exportName];
  const name = names.find((candidate) => exports[candidate] !== undefined);
  if (name === undefined) throw noExport(path, names, Object.keys(exports));
  const value = exports[name];
  if (isContract(value)) return value;
  throw new Failure("usage", `the export "${name}" of ${path} is not a contract`, {
    help: 'It should read: export const contract = contract({ id: …, protocols: [ … ], types: { … } }), with "contract" of @colloquy/define.',
  });
}

const isContract = (value: unknown): value is Contract =>
  typeof value === "object" &&
  value !== null &&
  "id" in value &&
  "protocols" in value &&
  Array.isArray(value.protocols) &&
  "types" in value &&
  typeof value.types === "object";

const noExport = (path: string, names: readonly string[], known: readonly string[]): Failure =>
  new Failure("usage", `${path} does not export ${names.map((name) => JSON.stringify(name)).join(" or ")}`, {
    help: didYouMean(names.at(-1) ?? "", known) ?? `it exports: ${known.join(", ") || "nothing"}`,
  });
