import { pathToFileURL } from "node:url";
import { parse, type ReadResult } from "@colloquy/ir";
import { Failure } from "../../../failure.ts";

/** Whether the contract is a file of the model itself, as `colloquy import --ir` writes it, and no module. */
export const isContractFile = (path: string): boolean => path.endsWith(".json");

/** Reads such a file. It is imported, so that its change is seen as the change of a module is. @throws Failure when it is not JSON. */
export async function readContractFile(path: string): Promise<ReadResult> {
  const parsed = parse(JSON.stringify(await importJson(path)));
  return parsed.ok
    ? { contract: parsed.contract, diagnostics: [] }
    : { contract: undefined, diagnostics: parsed.diagnostics };
}

async function importJson(path: string): Promise<unknown> {
  try {
    const module: { readonly default: unknown } = await import(pathToFileURL(path).href, {
      with: { type: "json" },
    });
    return module.default;
  } catch (error) {
    throw new Failure("invalid", `cannot read ${path}: ${(error as Error).message}`, { cause: error });
  }
}
