import { type WireKind, wireRegistry } from "@colloquy/define";
import type { Schema } from "./resolve.ts";

type Kind = WireKind["kind"];
type Describe<K extends Kind> = (wire: Extract<WireKind, { readonly kind: K }>) => string | undefined;

/** What a value of each wire kind looks like. */
const descriptions: { readonly [K in Kind]: Describe<K> } = {
  integer: ({ width, signed }) =>
    signed ? `a whole number of ${width} bits` : `a whole number of ${width} bits, not negative`,
  instant: () => "a time such as 2026-01-31T09:30:00Z (RFC 3339)",
  uuid: () => "a UUID",
  prefixedId: ({ prefix }) => `"${prefix}_" and 32 lower-case hexadecimal digits`,
  base64: () => "padded base64 text",
  bytes: () => "text that stands for bytes",
  json: () => undefined,
  openEnum: () => "text",
  closedEnum: ({ values }) => quoted(Object.keys(values)),
  union: () => undefined,
};

/** What the contract expects, in words; nothing when the kind alone does not decide. */
export function expectedOf(schema: Schema | undefined): string | undefined {
  const wire = schema && wireRegistry.get(schema);
  return wire && (descriptions[wire.kind] as Describe<Kind>)(wire as never);
}

const LISTED = 12;

/** A list of values as JSON, cut short when it is long. */
export function quoted(values: readonly unknown[]): string {
  const shown = values.slice(0, LISTED).map((value) => JSON.stringify(value));
  const more = values.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(", ");
}
