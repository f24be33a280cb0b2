import { allocate, type Contract, type Diagnostic, sha256Hex } from "@colloquy/ir";
import type { Provenance, Target, TargetOptions } from "../target.ts";
import { checkFiles } from "./files.ts";
import { inCanonicalOrder } from "./order.ts";
import type { GeneratedOutput, GenerateRequest, GenerateResult } from "./request.ts";
import { planRuns, type Run } from "./runs.ts";

/** Makes files from a contract. Pure: the same request, in whatever order its parts stand, makes the same bytes. */
export function generate(request: GenerateRequest): GenerateResult {
  const contract = inCanonicalOrder(request.contract);
  const { runs, diagnostics: refused } = planRuns(request.targets, request.outputs);
  const requests = runs.flatMap(({ target, options }) => ownNames(target, contract, options));
  const ran = new Set(runs.map(({ target }) => target.id));
  const { lock, names, changes } = allocate(request.nameLock, requests, (scope) => ran.has(ownerOf(scope)));
  const reported: Diagnostic[] = [];
  const provenance = provenanceOf(contract, request);
  const outputs = runs.map((run) =>
    emit(run, contract, { provenance, names, report: (diagnostic) => void reported.push(diagnostic) }),
  );
  const diagnostics = [...refused, ...reported, ...checkFiles(outputs)];
  return { outputs, nameLock: lock, nameChanges: changes, diagnostics };
}

const ownerOf = (scope: string): string => scope.split("/", 1)[0] as string;

function ownNames(target: Target, contract: Contract, options: TargetOptions) {
  const requests = target.requestNames(contract, options);
  const foreign = requests.find(({ scope }) => ownerOf(scope) !== target.id);
  if (foreign)
    throw new Error(`The target ${target.id} asks for a name in ${foreign.scope}, which is not its own.`);
  return requests;
}

function provenanceOf({ id, version, hash }: Contract, { provenance }: GenerateRequest): Provenance {
  const { tool, version: toolVersion, command } = provenance;
  return { tool, version: toolVersion, command, contract: `${id} ${version}`, sourceHash: hash };
}

function emit(
  { target, out, options }: Run,
  contract: Contract,
  context: Parameters<Target["emit"]>[2],
): GeneratedOutput {
  const files = target
    .emit(contract, options, context)
    .map((file) => ({ ...file, hash: sha256Hex(file.text) }));
  return { target: target.id, out, files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
}
