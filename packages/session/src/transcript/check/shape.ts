import { issuesOf } from "@colloquy/define/reflect";
import type { Diagnostic } from "@colloquy/define/support";
import type { Schema } from "../contract/resolve.ts";
import { withDoubles } from "../read/json.ts";
import { toDiagnostic } from "./issue.ts";
import { notesOn } from "./notes.ts";

/**
 * Everything about the shape of a value: what is malformed, and as notes what the contract does not list. A whole number beyond
 * 2^53 counts as good if it is either as a double or with all its digits.
 */
export function shapeOf(schema: Schema, value: unknown): readonly Diagnostic[] {
  return [...malformations(schema, value), ...notesOn(schema, value)];
}

/** Whether nothing is malformed. */
export const fits = (schema: Schema, value: unknown): boolean => malformations(schema, value).length === 0;

function malformations(schema: Schema, value: unknown): readonly Diagnostic[] {
  const exact = diagnosticsOf(schema, value);
  if (exact.length === 0) return exact;
  const rounded = diagnosticsOf(schema, withDoubles(value));
  return exact.filter(({ pointer }) => rounded.some((issue) => issue.pointer === pointer));
}

const diagnosticsOf = (schema: Schema, value: unknown): readonly Diagnostic[] =>
  issuesOf(schema, value).map((issue) => toDiagnostic(issue, schema, value));
