import type { AliasType, EnumType, NamedType, ObjectType, UnionType, Variant } from "@colloquy/ir";
import type { Printable, SourceFile } from "../writer/index.ts";
import { fieldsLiteral } from "./fields.ts";
import { call, docsLiteral, jsonLiteral, listLiteral, type Member, objectLiteral } from "./literals.ts";
import { schemaOf, type TypeContext } from "./types.ts";

type Print<Kind extends NamedType["kind"]> = (
  type: Extract<NamedType, { kind: Kind }>,
  context: TypeContext,
) => Printable;

const printers: { readonly [Kind in NamedType["kind"]]: Print<Kind> } = {
  object: printObject,
  union: printUnion,
  enum: printEnum,
  alias: (type, context) => make("define", type, context, schemaOf(type.type, context)),
};

/** Prints the constant of a named type. */
export function emitDefinition<Kind extends NamedType["kind"]>(
  file: SourceFile,
  type: Extract<NamedType, { kind: Kind }>,
  context: TypeContext,
): void {
  const print: Print<Kind> = printers[type.kind as Kind];
  const name = file.declare(context.names.type(type.id));
  file.line(`export const ${name} = `, print(type, context), ";");
}

/** `namespace.method(name, docs, …rest)` */
function make(
  method: string,
  { namespace, name, docs, examples }: NamedType | AliasType,
  { names }: TypeContext,
  ...rest: readonly Printable[]
): Printable {
  const shown = examples.length === 0 ? undefined : jsonLiteral(examples);
  const said = docsLiteral(docs, [["examples", shown]]);
  return call(`${names.namespace(namespace)}.${method}`, JSON.stringify(name), said, ...rest);
}

function printObject(type: ObjectType, context: TypeContext): Printable {
  const fields = fieldsLiteral(type.fields, context);
  if (type.extras === "keep") return make("object", type, context, fields);
  return make("define", type, context, call([context.names.zod, ".strictObject"], fields));
}

/** Stands where a contract closes something and gives no reason. */
const NO_REASON = "The contract lists every one.";

function printEnum(type: EnumType, context: TypeContext): Printable {
  const values = objectLiteral(
    type.values.map(({ value, description }): Member => [value, JSON.stringify(description)]),
  );
  if (type.open) return make("openEnum", type, context, values);
  return make("closedEnum", type, context, values, JSON.stringify(type.reason ?? NO_REASON));
}

function printUnion(type: UnionType, context: TypeContext): Printable {
  const { discriminator, variants, open, reason } = type;
  if (discriminator.rule === "jsonKind") return printKinds(type, context);
  if (discriminator.rule === "member")
    return make("memberUnion", type, context, listLiteral(variants.map((one) => guarded(one, context))));
  const list = listLiteral(variants.map((one) => schemaOf(one.type, context)));
  const field = JSON.stringify(discriminator.field);
  if (open) return make("openUnion", type, context, field, list);
  return make("closedUnion", type, context, field, list, JSON.stringify(reason ?? NO_REASON));
}

/** A variant of several kinds has no place in a table by kind; a plain union tells by kind as well. */
function printKinds(type: UnionType, context: TypeContext): Printable {
  const schemas = type.variants.map((one) => schemaOf(one.type, context));
  if (type.variants.some(({ keys }) => keys.length !== 1))
    return make("define", type, context, call([context.names.zod, ".union"], listLiteral(schemas)));
  const members = type.variants.map(({ keys }, index): Member => [keys[0] ?? "", schemas[index]]);
  return make("kindUnion", type, context, objectLiteral(members));
}

function guarded({ keys, type }: Variant, context: TypeContext): Printable {
  const [member = ""] = keys;
  return objectLiteral([
    ["has", member === "" ? undefined : JSON.stringify(member)],
    ["schema", schemaOf(type, context)],
  ]);
}
