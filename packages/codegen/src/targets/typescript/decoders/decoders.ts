import type { AliasType, EnumType, NamedType } from "@colloquy/ir";
import type { SourceFile } from "../../../writer/index.ts";
import type { EmitContext, Module, Namespace } from "../context.ts";
import { call, enclosed } from "../layouts.ts";
import { type CheckContext, checkOf } from "./checks.ts";
import { createCheckContext, emitHelpers } from "./helpers.ts";
import { emitObjectBody } from "./objects.ts";
import { emitTags, emitUnionBody } from "./unions.ts";

type Emit<Kind extends NamedType["kind"]> = (
  file: SourceFile,
  type: Extract<NamedType, { kind: Kind }>,
  context: CheckContext,
) => void;

const parameters = enclosed(["value: unknown"], { open: "(", close: ")" });

/** The statements that check `value`, by kind of definition. */
const bodies: { readonly [Kind in NamedType["kind"]]: Emit<Kind> } = {
  object: emitObjectBody,
  union: emitUnionBody,
  enum: emitEnumBody,
  alias: emitAliasBody,
};

/** The file of the decoders of a namespace. */
export function decodeModule({ types }: Namespace, context: EmitContext): Module | undefined {
  if (types.length === 0) return undefined;
  const values = exportsOf(types, context);
  const checked = types.map(({ id }) => `check${context.nameOf(id)}`);
  const emit = (file: SourceFile) =>
    emitDecoders(file, types, createCheckContext(context, [...values, ...checked]));
  return { name: "decode", types: [], values, emit };
}

function exportsOf(types: readonly NamedType[], context: EmitContext): readonly string[] {
  const decoded = types.filter(({ kind }) => kind !== "enum");
  const guarded = types.filter((type) => type.kind === "union" && type.open);
  return [
    ...decoded.map(({ id }) => `decode${context.nameOf(id)}`),
    ...guarded.map(({ id }) => `isKnown${context.nameOf(id)}`),
  ];
}

function emitDecoders(file: SourceFile, types: readonly NamedType[], context: CheckContext): void {
  for (const type of types) emitDecoder(file, type, context);
  for (const type of types) if (type.kind === "union") emitTags(file, type, context);
  emitHelpers(file, context);
}

/** Prints the check of a named type and, except for enums, its decoder. An open enum needs neither. */
function emitDecoder<Kind extends NamedType["kind"]>(
  file: SourceFile,
  type: Extract<NamedType, { kind: Kind }>,
  context: CheckContext,
): void {
  if (isOpenEnum(type)) return;
  const name = context.nameOf(type.id);
  const emitBody: Emit<Kind> = bodies[type.kind as Kind];
  file.line();
  const head = [
    "export function ",
    file.declare(`check${name}`),
    parameters,
    ": ",
    context.runtimeType("Failure"),
    " | undefined {",
  ];
  file.block(head, () => emitBody(file, type, context), "}");
  if (type.kind !== "enum") emitDecode(file, type.id, context);
}

function emitDecode(file: SourceFile, id: string, context: CheckContext): void {
  const name = context.nameOf(id);
  file.line();
  file.doc(
    `The value itself as a \`${name}\`, with all it holds; throws \`DecodeError\` when it breaks the contract.`,
  );
  file.block(
    ["export function ", file.declare(`decode${name}`), parameters, ": ", context.type(id), " {"],
    () =>
      file.line("return ", call(context.runtime("accept"), [call(`check${name}`, ["value"]), "value"]), ";"),
    "}",
  );
}

function emitEnumBody(file: SourceFile, { values }: EnumType, context: CheckContext): void {
  const emitCases = () => {
    for (const { value } of values) file.line(`case ${JSON.stringify(value)}:`);
    file.indent(() => file.line("return undefined;"));
    file.line("default:");
    const known = enclosed(
      values.map(({ value }) => JSON.stringify(value)),
      { open: "[", close: "]" },
    );
    file.indent(() => file.line("return ", call(context.runtime("notOneOf"), [known, "value"]), ";"));
  };
  file.block("switch (value) {", emitCases, "}");
}

/** An integer that stands alone has no holder in which it could be replaced. */
function emitAliasBody(file: SourceFile, { type }: AliasType, context: CheckContext): void {
  file.line("return ", checkOf(type, context).call({ value: "value", holder: "[value]", key: "0" }), ";");
}

const isOpenEnum = (type: NamedType): boolean => type.kind === "enum" && type.open;
