import { type Diagnostic, type Json, pointerOf } from "@colloquy/ir";
import type { Target, TargetOptions } from "../target.ts";

/** Completes given options with the target's defaults. A name or a kind of value the target does not know is an error. */
export function resolveOptions(
  target: Target,
  given: TargetOptions,
  pointer: string,
): { readonly options: TargetOptions; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics = Object.entries(given).flatMap(([name, value]): Diagnostic[] => {
    const place = { severity: "error", pointer: `${pointer}${pointerOf([name])}` } as const;
    if (!Object.hasOwn(target.defaults, name))
      return [
        {
          ...place,
          code: "unknown-option",
          message: `${target.id} has no option ${JSON.stringify(name)}.`,
          help: helpFor(target),
        },
      ];
    const expected = kindOf(target.defaults[name] as Json);
    if (kindOf(value) === expected) return [];
    return [
      {
        ...place,
        code: "option-type",
        message: `The option is of type ${kindOf(value)} and must be of type ${expected}.`,
      },
    ];
  });
  const options = Object.fromEntries(
    Object.entries(target.defaults).map(([name, value]) => [
      name,
      Object.hasOwn(given, name) ? (given[name] as Json) : value,
    ]),
  );
  return { options, diagnostics };
}

function helpFor({ defaults }: Target): string {
  const names = Object.keys(defaults);
  return names.length === 0 ? "It has no options." : `Options: ${names.join(", ")}.`;
}

function kindOf(value: Json): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
