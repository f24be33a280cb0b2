import type { EnumType } from "@colloquy/ir";
import type { DocumentObject } from "../json-text.ts";

/** Text with known values: the first alternative of an open enum names them, the second admits any other text. */
export function enumSchema({ open, values }: EnumType): DocumentObject {
  const known = { type: "string", enum: values.map(({ value }) => value) };
  if (!open) return known;
  return values.length === 0 ? { type: "string" } : { anyOf: [known, { type: "string" }] };
}
