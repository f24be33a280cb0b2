import type { IntegerType, NumberType, StringType, Type } from "@colloquy/ir";
import type { Printable } from "../writer/index.ts";
import { call } from "./literals.ts";
import type { Names } from "./names.ts";

/** What a type is printed with. */
export interface TypeContext {
  readonly names: Names;
  /** Types declared further up in the same file; `undefined` in other files, where all are. */
  readonly known?: ReadonlySet<string>;
}

type Print<Kind extends Type["kind"]> = (
  type: Extract<Type, { kind: Kind }>,
  context: TypeContext,
) => Printable;

const printers: { readonly [Kind in Type["kind"]]: Print<Kind> } = {
  reference: printReference,
  string: printString,
  boolean: (_, { names }) => call(names.define("boolean")),
  integer: printInteger,
  number: printNumber,
  literal: ({ value }, { names }) => call(names.define("literal"), JSON.stringify(value)),
  json: (_, { names }) => call(names.define("json")),
  null: (_, { names }) => call([names.zod, ".null"]),
  list: ({ items, ...bounds }, context) => [
    call(context.names.define("list"), schemaOf(items, context)),
    ...limits(bounds),
  ],
  map: ({ values }, context) => call(context.names.define("map"), schemaOf(values, context)),
  nullable: ({ type }, context) => call([context.names.zod, ".nullable"], schemaOf(type, context)),
};

/** The expression that makes the schema of a type. */
export function schemaOf<Kind extends Type["kind"]>(
  type: Extract<Type, { kind: Kind }>,
  context: TypeContext,
): Printable {
  const print: Print<Kind> = printers[type.kind as Kind];
  return print(type, context);
}

/** A type that is declared further down, or is being declared, is looked up when it is used. */
function printReference(
  { id }: Extract<Type, { kind: "reference" }>,
  { names, known }: TypeContext,
): Printable {
  if (known === undefined || known.has(id)) return names.schema(id);
  return [names.zod, ".lazy((): ", names.zod, ".ZodType => ", names.schema(id), ")"];
}

function printString({ format, prefix, pattern, ...bounds }: StringType, { names }: TypeContext): Printable {
  const argument = prefix === undefined ? undefined : JSON.stringify(prefix);
  return [
    call(names.define(format ?? "string"), argument),
    ...(pattern === undefined ? [] : [`.regex(/${new RegExp(pattern).source}/)`]),
    ...limits(bounds),
  ];
}

function printInteger({ width, signed, ...bounds }: IntegerType, { names }: TypeContext): Printable {
  return [call(names.define(`${signed ? "" : "u"}int${width}`)), ...limits(bounds)];
}

function printNumber(
  { exclusiveMinimum, exclusiveMaximum, ...bounds }: NumberType,
  { names }: TypeContext,
): Printable {
  return [
    call(names.define("float64")),
    ...limits(bounds),
    ...method("gt", exclusiveMinimum),
    ...method("lt", exclusiveMaximum),
  ];
}

interface Bounds {
  readonly minimum?: number;
  readonly maximum?: number;
}

const limits = ({ minimum, maximum }: Bounds): readonly string[] => [
  ...method("min", minimum),
  ...method("max", maximum),
];

const method = (name: string, value: number | undefined): readonly string[] =>
  value === undefined ? [] : [`.${name}(${value})`];
