import type { AliasType, EnumType, Field, NamedType, ObjectType, UnionType } from "@colloquy/ir";
import { alternatives, enclosed, onNextLine, type Printable, type SourceFile } from "../../writer/index.ts";
import { definitionDoc, enumDoc, fieldDoc } from "./docs.ts";
import type { Plan } from "./plan.ts";
import { fieldType, memberName, typeText } from "./types.ts";

type Emit<Kind extends NamedType["kind"]> = (
  file: SourceFile,
  type: Extract<NamedType, { kind: Kind }>,
  plan: Plan,
) => void;

const emitters: { readonly [Kind in NamedType["kind"]]: Emit<Kind> } = {
  object: emitInterface,
  union: emitUnion,
  enum: emitEnum,
  alias: emitAlias,
};

/** Prints the declaration of a named type. */
export function emitDeclaration<Kind extends NamedType["kind"]>(
  file: SourceFile,
  type: Extract<NamedType, { kind: Kind }>,
  plan: Plan,
): void {
  const emit: Emit<Kind> = emitters[type.kind as Kind];
  emit(file, type, plan);
  file.line();
}

function emitInterface(file: SourceFile, { id, docs, fields }: ObjectType, plan: Plan): void {
  file.doc(definitionDoc(docs));
  const head = `export interface ${file.declare(plan.nameOf(id))} {`;
  if (fields.length === 0) file.line(head, "}");
  else file.block(head, () => emitMembers(file, fields, plan), "}");
}

/** Prints members of an interface with their docs. */
export function emitMembers(file: SourceFile, fields: readonly Field[], plan: Plan): void {
  for (const field of fields) {
    file.doc(fieldDoc(field));
    const mark = field.presence.required ? "" : "?";
    file.line(memberName(field.name), mark, ": ", fieldType(field, plan), ";");
  }
}

function emitUnion(file: SourceFile, union: UnionType, plan: Plan): void {
  const variants = union.variants.map(({ type }) => typeText(type, plan));
  file.doc(definitionDoc(union.docs));
  if (union.open) emitOpenUnion(file, union, variants, plan);
  else emitAlternatives(file, plan.nameOf(union.id), variants);
}

function emitOpenUnion(file: SourceFile, union: UnionType, variants: readonly Printable[], plan: Plan): void {
  const known = plan.knownNameOf(union.id);
  file.line(
    "export type ",
    file.declare(plan.nameOf(union.id)),
    " =",
    alternatives([known, unknownVariant(union, plan)], "|"),
    ";",
  );
  file.line();
  file.doc(`A variant of \`${plan.nameOf(union.id)}\` that this version of the contract knows.`);
  emitAlternatives(file, known, variants);
}

function emitAlternatives(file: SourceFile, name: string, variants: readonly Printable[]): void {
  const [only, ...others] = variants;
  const list = others.length === 0 ? onNextLine(only ?? "never") : alternatives(variants, "|");
  file.line("export type ", file.declare(name), " =", list, ";");
}

/** An unknown variant still has the tags by which the unions around it know it. */
function unknownVariant({ id, discriminator }: UnionType, plan: Plan): Printable {
  const tag = discriminator.rule === "tag" ? JSON.stringify(discriminator.field) : "never";
  const outer = plan.outerUnionsOf(id).map(({ field, keys }) => `${memberName(field)}: ${literals(keys)}`);
  const rest = outer.length === 0 ? [] : [`{ ${outer.join("; ")} }`];
  const parameters = enclosed([tag, ...rest], { open: "<", close: ">", trailing: false });
  return [plan.runtimeType("UnknownVariant"), parameters];
}

const literals = (values: readonly string[]): string =>
  values.map((value) => JSON.stringify(value)).join(" | ");

function emitEnum(file: SourceFile, type: EnumType, plan: Plan): void {
  const known = type.values.map(({ value }) => JSON.stringify(value));
  file.doc(enumDoc(type));
  emitAlternatives(file, plan.nameOf(type.id), type.open ? [...known, "(string & {})"] : known);
}

function emitAlias(file: SourceFile, { id, docs, type }: AliasType, plan: Plan): void {
  file.doc(definitionDoc(docs));
  file.line("export type ", file.declare(plan.nameOf(id)), " = ", typeText(type, plan), ";");
}
