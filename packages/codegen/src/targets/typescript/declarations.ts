import type { AliasType, EnumType, Field, NamedType, ObjectType, UnionType } from "@colloquy/ir";
import type { Printable, SourceFile } from "../../writer/index.ts";
import type { EmitContext, Module, Namespace } from "./context.ts";
import { definitionDoc, enumDoc, fieldDoc } from "./docs.ts";
import { alternatives, enclosed, onNextLine } from "./layouts.ts";
import { fieldType, memberName, typeText } from "./types.ts";

type Emit<Kind extends NamedType["kind"]> = (
  file: SourceFile,
  type: Extract<NamedType, { kind: Kind }>,
  context: EmitContext,
) => void;

const emitters: { readonly [Kind in NamedType["kind"]]: Emit<Kind> } = {
  object: emitInterface,
  union: emitUnion,
  enum: emitEnum,
  alias: emitAlias,
};

/** The file of the types of a namespace. */
export function typesModule({ types }: Namespace, context: EmitContext): Module | undefined {
  if (types.length === 0) return undefined;
  const emit = (file: SourceFile) => {
    for (const type of types) emitDeclaration(file, type, context);
  };
  return { name: "types", types: typeNames(types, context), values: [], emit };
}

/** Names of types, then those of the known variants of open unions. */
export function typeNames(types: readonly NamedType[], context: EmitContext): readonly string[] {
  const open = types.filter((type) => type.kind === "union" && type.open);
  return [...types.map(({ id }) => context.nameOf(id)), ...open.map(({ id }) => context.knownNameOf(id))];
}

/** Prints the declaration of a named type. */
function emitDeclaration<Kind extends NamedType["kind"]>(
  file: SourceFile,
  type: Extract<NamedType, { kind: Kind }>,
  context: EmitContext,
): void {
  const emit: Emit<Kind> = emitters[type.kind as Kind];
  emit(file, type, context);
  file.line();
}

function emitInterface(file: SourceFile, { id, docs, fields }: ObjectType, context: EmitContext): void {
  file.doc(definitionDoc(docs));
  const head = `export interface ${file.declare(context.nameOf(id))} {`;
  if (fields.length === 0) file.line(head, "}");
  else file.block(head, () => emitMembers(file, fields, context), "}");
}

/** Prints members of an interface with their docs. */
export function emitMembers(file: SourceFile, fields: readonly Field[], context: EmitContext): void {
  for (const field of fields) {
    file.doc(fieldDoc(field));
    const mark = field.presence.required ? "" : "?";
    file.line(memberName(field.name), mark, ": ", fieldType(field, context), ";");
  }
}

function emitUnion(file: SourceFile, union: UnionType, context: EmitContext): void {
  const variants = union.variants.map(({ type }) => typeText(type, context));
  file.doc(definitionDoc(union.docs));
  if (union.open) emitOpenUnion(file, union, variants, context);
  else emitAlternatives(file, context.nameOf(union.id), variants);
}

function emitOpenUnion(
  file: SourceFile,
  union: UnionType,
  variants: readonly Printable[],
  context: EmitContext,
): void {
  const known = context.knownNameOf(union.id);
  file.line(
    "export type ",
    file.declare(context.nameOf(union.id)),
    " =",
    alternatives([known, unknownVariant(union, context)], "|"),
    ";",
  );
  file.line();
  file.doc(`A variant of \`${context.nameOf(union.id)}\` that this version of the contract knows.`);
  emitAlternatives(file, known, variants);
}

function emitAlternatives(file: SourceFile, name: string, variants: readonly Printable[]): void {
  const [only, ...others] = variants;
  const list = others.length === 0 ? onNextLine(only ?? "never") : alternatives(variants, "|");
  file.line("export type ", file.declare(name), " =", list, ";");
}

/** An unknown variant still has the tags by which the unions around it know it. */
function unknownVariant({ id, discriminator }: UnionType, context: EmitContext): Printable {
  const tag = discriminator.rule === "tag" ? JSON.stringify(discriminator.field) : "never";
  const outer = context.outerTagsOf(id).map(({ field, keys }) => `${memberName(field)}: ${literals(keys)}`);
  const rest = outer.length === 0 ? [] : [`{ ${outer.join("; ")} }`];
  const parameters = enclosed([tag, ...rest], { open: "<", close: ">", trailing: false });
  return [context.runtimeType("UnknownVariant"), parameters];
}

const literals = (values: readonly string[]): string =>
  values.map((value) => JSON.stringify(value)).join(" | ");

function emitEnum(file: SourceFile, type: EnumType, context: EmitContext): void {
  const known = type.values.map(({ value }) => JSON.stringify(value));
  file.doc(enumDoc(type));
  emitAlternatives(file, context.nameOf(type.id), type.open ? [...known, "(string & {})"] : known);
}

function emitAlias(file: SourceFile, { id, docs, type }: AliasType, context: EmitContext): void {
  file.doc(definitionDoc(docs));
  file.line("export type ", file.declare(context.nameOf(id)), " = ", typeText(type, context), ";");
}
