import type { Json } from "../model.ts";

/** A JSON object. */
export type JsonObject = { readonly [member: string]: Json };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The list a member holds; none for anything else. */
export const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** The texts in a list. */
export const textsOf = (value: Json | undefined): readonly string[] =>
  listOf(value).filter((one) => typeof one === "string");

/** The object a member holds; an empty one for anything else. */
export const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

/** The text a member holds. */
export const textOf = (value: Json | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;

/** An object without some of its members. */
export const without = (object: JsonObject, ...names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
