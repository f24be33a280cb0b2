import { pathToFileURL } from "node:url";
import { type GenerateResult, generate, type OutputRequest, targets } from "@colloquy/codegen";
import type { Diagnostic } from "@colloquy/ir";
import { hasErrors, type NameLock, parse, type ReadResult, read } from "@colloquy/ir";
import { Failure } from "../../../failure.ts";
import { VERSION } from "../../../version.ts";
import type { ContractPlace } from "./contract-module.ts";
import { importContract } from "./contract-module.ts";

/** What is to be generated, as plain data. */
export interface ProduceRequest {
  readonly contract: ContractPlace;
  readonly outputs: readonly OutputRequest[];
  readonly nameLock: NameLock;
  /** What makes the files again. */
  readonly command: string;
}

/** Reads the contract and makes every file of it; writes nothing. @throws Failure with all that is wrong. */
export async function produce(request: ProduceRequest): Promise<GenerateResult> {
  const { contract: place, outputs, nameLock, command } = request;
  const reading = await readContract(place);
  if (reading.contract === undefined)
    throw refused(toFileDiagnostics(reading.diagnostics, place), "the contract");
  const provenance = { tool: "colloquy", version: VERSION, command };
  const result = generate({ contract: reading.contract, targets, outputs, nameLock, provenance });
  const diagnostics = toFileDiagnostics([...reading.diagnostics, ...result.diagnostics], place);
  if (hasErrors(diagnostics)) throw refused(diagnostics, "what is to be generated");
  return { ...result, diagnostics };
}

const readContract = async (place: ContractPlace): Promise<ReadResult> =>
  isContractFile(place.module) ? readContractFile(place.module) : read(await importContract(place));

const refused = (diagnostics: Failure["diagnostics"], what: string): Failure =>
  new Failure("invalid", `${what} has mistakes`, { diagnostics });

/**
 * Diagnostics of the reader and of the targets with the file they are about. Both point into the contract; a target's
 * pointers begin with `/contract`, the part of its request the contract is.
 */
const toFileDiagnostics = (
  diagnostics: readonly Diagnostic[],
  { module }: ContractPlace,
): readonly (Diagnostic & { readonly file: string })[] =>
  diagnostics.map((diagnostic) => ({
    ...diagnostic,
    pointer: diagnostic.pointer.replace(/^\/contract(?=\/|$)/, ""),
    file: module,
  }));

/** Whether the contract is a file of the model itself, as `colloquy import --ir` writes it, and no module. */
const isContractFile = (path: string): boolean => path.endsWith(".json");

/** Reads such a file. It is imported, so that its change is seen as the change of a module is. @throws Failure when it is not JSON. */
async function readContractFile(path: string): Promise<ReadResult> {
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
