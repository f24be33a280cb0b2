import { z } from "zod";
import { type Described, type FieldDocs, withDocs } from "./docs.ts";

/** What `null` says in a field that may be both absent and `null`. */
export type NullMeaning = "absent" | "value";

/** The null meanings of fields made with `nullish` and `clearable`. */
export const nullMeaningRegistry = z.registry<{ readonly nullMeans: NullMeaning }>();

/** Always present, never `null`. */
export function required<S extends z.ZodType>(schema: S, docs: Described<FieldDocs>): S {
  return withDocs(schema, docs);
}

/** Present or left out, never `null`. */
export function optional<S extends z.ZodType>(schema: S, docs: Described<FieldDocs>): z.ZodOptional<S> {
  return withDocs(z.optional(schema), docs);
}

/** Always present, sometimes `null`. */
export function nullable<S extends z.ZodType>(schema: S, docs: Described<FieldDocs>): z.ZodNullable<S> {
  return withDocs(z.nullable(schema), docs);
}

/** Left out or `null`, and both say the same. Which of the two was sent survives decoding and encoding. */
export function nullish<S extends z.ZodType>(
  schema: S,
  docs: Described<FieldDocs>,
): z.ZodOptional<z.ZodNullable<S>> {
  return absentOrNull(schema, docs, "absent");
}

/** Left out («keep it») and `null` («clear it») say different things. */
export function clearable<S extends z.ZodType>(
  schema: S,
  docs: Described<FieldDocs>,
): z.ZodOptional<z.ZodNullable<S>> {
  return absentOrNull(schema, docs, "value");
}

/** The fixed value of a discriminator field. */
export function tag<const T extends string>(value: T): z.ZodLiteral<T> {
  return withDocs(z.literal(value), `Always \`${value}\`.`);
}

function absentOrNull<S extends z.ZodType>(
  schema: S,
  docs: Described<FieldDocs>,
  nullMeans: NullMeaning,
): z.ZodOptional<z.ZodNullable<S>> {
  const field = withDocs(z.optional(z.nullable(schema)), docs);
  nullMeaningRegistry.add(field, { nullMeans });
  return field;
}
