import { type Target, targets } from "@colloquy/codegen";
import { jsonKindOf } from "@colloquy/define";
import { didYouMean } from "@colloquy/define/support";
import { z } from "zod";
import type { FileDiagnostic } from "../terminal/diagnostics.ts";
import { outputSchema, type ParsedOutput } from "./schema.ts";

/** Kinds of artefacts there are. */
export const targetIds: readonly string[] = targets.map(({ id }) => id);

/** The outputs of a configuration that may be wrong elsewhere. */
const outputsSchema = z.looseObject({ outputs: z.array(outputSchema) });

/** What is wrong with the targets a configuration names and with the options it gives them. */
export const checkTargets = (exported: unknown): readonly FileDiagnostic[] =>
  (outputsSchema.safeParse(exported).data?.outputs ?? []).flatMap(checkOutput);

function checkOutput({ target: id, options }: ParsedOutput, index: number): readonly FileDiagnostic[] {
  const target = targets.find((candidate) => candidate.id === id);
  if (target === undefined) return [unknownTarget(id, `/outputs/${index}/target`)];
  return Object.entries(options ?? {}).flatMap(([name, value]) =>
    checkOption(target, name, value, `/outputs/${index}/options/${name}`),
  );
}

/** A name of no target, given at `pointer`. */
export const unknownTarget = (id: string, pointer: string): FileDiagnostic => ({
  code: "unknown-target",
  severity: "error",
  pointer,
  message: `there is no target ${JSON.stringify(id)}`,
  help: suggestion(id, targetIds),
});

function checkOption(
  target: Target,
  name: string,
  value: unknown,
  pointer: string,
): readonly FileDiagnostic[] {
  const known = Object.keys(target.defaults);
  const preset = target.defaults[name];
  if (preset === undefined)
    return [
      {
        code: "unknown-option",
        severity: "error",
        pointer,
        message: `${target.id} has no option ${JSON.stringify(name)}`,
        help: suggestion(name, known),
      },
    ];
  const [expected, received] = [jsonKindOf(preset), jsonKindOf(value)];
  if (expected === received) return [];
  return [
    {
      code: "wrong-type",
      severity: "error",
      pointer,
      message: `${JSON.stringify(name)} has the wrong type`,
      expected: String(expected),
      received: String(received),
    },
  ];
}

const suggestion = (given: string, known: readonly string[]): string =>
  [didYouMean(given, known), known.length === 0 ? "it has none" : `known: ${known.join(", ")}`]
    .filter((line) => line !== undefined)
    .join("   ");
