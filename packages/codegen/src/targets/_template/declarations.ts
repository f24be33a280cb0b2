import type { AliasType, EnumType, NamedType, ObjectType, UnionType } from "@colloquy/ir";
import type { SourceFile } from "../../writer/index.ts";
import type { EmitContext } from "./context.ts";
import { definitionDoc, fieldDoc } from "./docs.ts";
import { memberName } from "./names.ts";
import { typeText } from "./types.ts";

type Emit<Kind extends NamedType["kind"]> = (
  file: SourceFile,
  type: Extract<NamedType, { readonly kind: Kind }>,
  context: EmitContext,
) => void;

const emitters: { readonly [Kind in NamedType["kind"]]: Emit<Kind> } = {
  object: emitObject,
  union: emitUnion,
  enum: emitEnum,
  alias: emitAlias,
};

/** Prints the declaration of a named type. */
export function emitDeclaration<Kind extends NamedType["kind"]>(
  file: SourceFile,
  type: Extract<NamedType, { readonly kind: Kind }>,
  context: EmitContext,
): void {
  const emit: Emit<Kind> = emitters[type.kind as Kind];
  file.doc(definitionDoc(type.docs));
  emit(file, type, context);
  file.line();
}

function emitObject(file: SourceFile, type: ObjectType, context: EmitContext): void {
  file.line(`type ${file.declare(context.nameOf(type))}`);
  file.indent(() => {
    for (const field of type.fields) {
      file.doc(fieldDoc(field));
      file.line(`${memberName(field.name)} ${JSON.stringify(field.name)}: `, typeText(field.type, context));
    }
  });
}

function emitUnion(file: SourceFile, type: UnionType, context: EmitContext): void {
  file.line(`union ${file.declare(context.nameOf(type))}`);
  file.indent(() => {
    for (const { keys, type: variant } of type.variants)
      file.line(`${keys.map((key) => JSON.stringify(key)).join(" ")}: `, typeText(variant, context));
  });
}

function emitEnum(file: SourceFile, type: EnumType, context: EmitContext): void {
  file.line(`enum ${file.declare(context.nameOf(type))}`);
  file.indent(() => {
    for (const { value } of type.values) file.line(JSON.stringify(value));
  });
}

function emitAlias(file: SourceFile, type: AliasType, context: EmitContext): void {
  file.line(`alias ${file.declare(context.nameOf(type))} = `, typeText(type.type, context));
}
