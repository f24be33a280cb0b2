import type { IntegerType, StringType, Type } from "@colloquy/ir";
import { code } from "../../documents/markdown.ts";
import type { Page } from "./page.ts";

type Texts = { readonly [K in Type["kind"]]: (type: Extract<Type, { kind: K }>, page: Page) => string };

const texts: Texts = {
  reference: ({ id }, { types, linkTo }) => `[${types.get(id).name}](${linkTo(id)})`,
  string: stringText,
  boolean: () => "boolean",
  integer: integerText,
  number: (type) => `number${bounded(type)}`,
  literal: ({ value }) => code(JSON.stringify(value)),
  json: () => "any JSON",
  null: () => "null",
  list: ({ items, minimum, maximum }, page) =>
    `list of ${typeText(items, page)}${bounded({ minimum, maximum }, " items")}`,
  map: ({ values }, page) => `map of ${typeText(values, page)}`,
  nullable: ({ type }, page) => `${typeText(type, page)} or null`,
};

/** A type as a phrase, with named types as links. */
export function typeText<K extends Type["kind"]>(type: Extract<Type, { kind: K }>, page: Page): string {
  const print: Texts[K] = texts[type.kind as K];
  return print(type, page);
}

const FORMATS: Readonly<Record<NonNullable<StringType["format"]>, string>> = {
  instant: "instant (RFC 3339)",
  uuid: "UUID",
  base64: "base64",
  bytes: "bytes",
  prefixedId: "id",
};

function stringText({ format, prefix, pattern, minimum, maximum }: StringType): string {
  const form = format ? FORMATS[format] : "text";
  const like = prefix === undefined ? "" : ` like ${code(`${prefix}_…`)}`;
  const matching = pattern === undefined ? "" : ` matching ${code(pattern)}`;
  return `${form}${like}${matching}${bounded({ minimum, maximum }, " characters")}`;
}

function integerText({ width, signed, minimum, maximum }: IntegerType): string {
  return `${signed ? "" : "unsigned "}${width}-bit integer${bounded({ minimum, maximum })}`;
}

const SIGNS = { minimum: "≥", maximum: "≤", exclusiveMinimum: ">", exclusiveMaximum: "<" } as const;

function bounded(bounds: { readonly [K in keyof typeof SIGNS]?: number | undefined }, unit = ""): string {
  const words = Object.entries(SIGNS).flatMap(([name, sign]) => {
    const bound = bounds[name as keyof typeof SIGNS];
    return bound === undefined ? [] : [`${sign} ${bound}`];
  });
  return words.length === 0 ? "" : `, ${words.join(" and ")}${unit}`;
}
