import { type Check, checksOf, definitionOf, type Schema } from "@colloquy/define/reflect";
import type { StringType, Type } from "../model.ts";
import { type Bounds, foldChecks } from "./checks.ts";
import type { Place } from "./place.ts";
import type { Reports } from "./reports.ts";

/** Formats of the IR by what zod calls them. */
const FORMATS: Readonly<Record<string, NonNullable<StringType["format"]>>> = {
  datetime: "instant",
  guid: "uuid",
  uuid: "uuid",
  base64: "base64",
};
/** Formats whose IR counterpart accepts exactly the same text, so that no pattern is needed. */
const EXACT: ReadonlySet<string> = new Set(["guid", "base64"]);
/** Formats that zod checks with code; what is left of them on the wire is weaker. */
const CODED: ReadonlySet<string> = new Set([
  "url",
  "jwt",
  "ipv6",
  "cidrv6",
  "base64url",
  "credit_card",
  "iban",
  "json_string",
]);

/** Text with bounds, a pattern and a form. */
export function readString(schema: Schema, place: Place, reports: Reports): Type {
  const definition = definitionOf(schema) as { coerce?: boolean; local?: boolean; precision?: number | null };
  if (definition.coerce)
    return reports.refuse(
      place,
      "conversion",
      "Coercion takes what is no text.",
      "Write z.string() and convert outside.",
    );
  const bounds = foldChecks(checksOf(schema), place, reports);
  const form = bounds.formats[0];
  if (form !== undefined && CODED.has(form))
    reports.warn(
      place,
      "format-not-checked",
      `The form "${form}" is checked by code; readers of the wire see plain text.`,
    );
  const isInstant = !definition.local && definition.precision !== -1;
  const format = form === undefined || (form === "datetime" && !isInstant) ? undefined : FORMATS[form];
  const patterns = form !== undefined && EXACT.has(form) ? [] : bounds.patterns;
  return {
    kind: "string",
    ...(format ? { format } : {}),
    ...readPattern(patterns, place, reports),
    ...lengths(bounds),
  };
}

/** A string whose form is known, narrowed by later checks. */
export function refineString(
  base: StringType,
  added: readonly Check[],
  place: Place,
  reports: Reports,
): Type {
  const bounds = foldChecks(added, place, reports);
  return { ...base, ...readPattern(bounds.patterns, place, reports), ...lengths(bounds) };
}

/** The least and the greatest length. */
export const lengths = ({
  minimum,
  maximum,
}: Bounds): { readonly minimum?: number; readonly maximum?: number } => ({
  ...(minimum === undefined ? {} : { minimum }),
  ...(maximum === undefined ? {} : { maximum }),
});

/** One pattern that every reader of regular expressions understands. */
export function readPattern(
  patterns: readonly RegExp[],
  place: Place,
  reports: Reports,
): { readonly pattern?: string } {
  const [pattern, ...more] = patterns;
  if (!pattern) return {};
  if (more.length > 0)
    reports.refuse(
      place,
      "several-patterns",
      "A type has one pattern at most.",
      "Join them into one regular expression.",
    );
  if (!isPortable(pattern))
    reports.refuse(
      place,
      "pattern-flags",
      `The pattern ${pattern} depends on flags.`,
      "Write it so that it means the same with the flag u alone.",
    );
  return { pattern: pattern.source };
}

function isPortable(pattern: RegExp): boolean {
  if (pattern.flags !== "" && pattern.flags !== "u") return false;
  try {
    new RegExp(pattern.source, "u");
    return true;
  } catch {
    return false; // legal only without the flag `u`, which JSON Schema readers set
  }
}
