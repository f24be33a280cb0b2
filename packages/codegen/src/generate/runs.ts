import type { Diagnostic } from "@colloquy/ir";
import type { Target, TargetOptions } from "../target.ts";
import { resolveOptions } from "./options.ts";
import type { OutputRequest } from "./request.ts";

/** A target with all it needs to run. */
export interface Run {
  readonly target: Target;
  readonly out: string;
  readonly options: TargetOptions;
}

/** Finds the targets and completes their options. An output with a mistake does not run. */
export function planRuns(
  targets: readonly Target[],
  outputs: readonly OutputRequest[],
): { readonly runs: readonly Run[]; readonly diagnostics: readonly Diagnostic[] } {
  const runs: Run[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, { target: id, out, options: given = {} }] of outputs.entries()) {
    const pointer = `/outputs/${index}`;
    const target = targets.find((one) => one.id === id);
    const resolved = target
      ? resolveOptions(target, given, `${pointer}/options`)
      : unknownTarget(id, targets, pointer);
    diagnostics.push(...resolved.diagnostics);
    if (target && resolved.diagnostics.length === 0) runs.push({ target, out, options: resolved.options });
  }
  const keyOf = ({ out, target, options }: Run) => `${out}\n${target.id}\n${JSON.stringify(options)}`;
  return { runs: runs.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)), diagnostics };
}

function unknownTarget(id: string, targets: readonly Target[], pointer: string) {
  const diagnostic: Diagnostic = {
    code: "unknown-target",
    severity: "error",
    pointer: `${pointer}/target`,
    message: `There is no target ${JSON.stringify(id)}.`,
    help: `Targets: ${targets.map((target) => target.id).join(", ")}.`,
  };
  return { options: {}, diagnostics: [diagnostic] };
}
