import { type GenerateResult, generate, type OutputRequest, targets } from "@colloquy/codegen";
import { hasErrors, type NameLock, type ReadResult, read } from "@colloquy/ir";
import { Failure } from "../../../failure.ts";
import { VERSION } from "../../../version.ts";
import { isContractFile, readContractFile } from "./contract-file.ts";
import { type ContractPlace, importContract } from "./contract-module.ts";
import { toFileDiagnostics } from "./diagnostics.ts";

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
