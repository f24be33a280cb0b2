import type { Field } from "@colloquy/ir";
import { definitions, fields, type Operator, operator } from "./operator.ts";

/** `null` is one of the values these may have whatever their presence says. */
const NULLABLE_KINDS: readonly string[] = ["json", "null", "nullable"];

/** Ways to break objects and their members. */
export const memberOperators: readonly Operator[] = [
  operator(
    "required-as-optional",
    "accepts an object without a required member",
    fields((field) => (field.presence.required ? withPresence(field, { required: false }) : undefined)),
  ),
  operator(
    "optional-as-required",
    "demands an optional member",
    fields((field) => (field.presence.required ? undefined : withPresence(field, { required: true }))),
  ),
  operator(
    "null-accepted",
    "accepts null where it may not stand",
    fields((field) =>
      field.presence.nullable || NULLABLE_KINDS.includes(field.type.kind)
        ? undefined
        : withPresence(field, { nullable: true }),
    ),
  ),
  operator(
    "null-refused",
    "refuses null where it may stand",
    fields((field) =>
      field.presence.nullable && !NULLABLE_KINDS.includes(field.type.kind)
        ? withPresence(field, { nullable: false })
        : undefined,
    ),
  ),
  operator(
    "null-rules-swapped",
    "takes null for absent where it is a value, and the other way round",
    fields((field) => {
      const { nullMeans } = field.presence;
      const swapped = { absent: "value", value: "absent" } as const;
      return nullMeans && { ...field, presence: { ...field.presence, nullMeans: swapped[nullMeans] } };
    }),
  ),
  operator(
    "member-dropped",
    "does not know a member",
    definitions("object", (object) =>
      object.fields.map((_, index) => ({ ...object, fields: object.fields.toSpliced(index, 1) })),
    ),
  ),
  operator(
    "member-misspelled",
    "looks for a member under another name",
    fields((field) => ({ ...field, name: `${field.name}_` })),
  ),
  operator(
    "extras-refused",
    "refuses members it does not know",
    definitions("object", (object) => (object.extras === "keep" ? [{ ...object, extras: "refuse" }] : [])),
  ),
  operator(
    "extras-accepted",
    "accepts members that are to be refused",
    definitions("object", (object) => (object.extras === "refuse" ? [{ ...object, extras: "keep" }] : [])),
  ),
];

function withPresence(
  field: Field,
  change: { readonly required?: boolean; readonly nullable?: boolean },
): Field {
  const { nullMeans, ...presence } = { ...field.presence, ...change };
  const isBoth = !presence.required && presence.nullable;
  return { ...field, presence: { ...presence, ...(isBoth && { nullMeans: nullMeans ?? "value" }) } };
}
