import type { UnionType, Variant } from "@colloquy/ir";
import type { Printable, SourceFile } from "../../../writer/index.ts";
import type { EmitContext } from "../context.ts";
import { call, enclosed, onNextLine } from "../layouts.ts";
import { memberAccess, memberName } from "../types.ts";
import { type CheckContext, checkOf } from "./checks.ts";

type Rule = UnionType["discriminator"]["rule"];
type Emit = (file: SourceFile, union: UnionType, context: CheckContext) => void;

const bodies: Readonly<Record<Rule, Emit>> = { tag: emitByTag, jsonKind: emitByKind, member: emitByMember };

/** Prints the statements that choose a variant and check the value against it. */
export const emitUnionBody: Emit = (file, union, context) =>
  bodies[union.discriminator.rule](file, union, context);

function emitByTag(file: SourceFile, union: UnionType, context: CheckContext): void {
  const field = union.discriminator.rule === "tag" ? union.discriminator.field : "";
  const tag = `value${memberAccess(field)}`;
  const shape = `<{ ${memberName(field)}: unknown }>`;
  file.line(
    "if (!",
    context.runtime("isObject"),
    `${shape}(value))`,
    onNextLine(["return ", notAnObject(context), ";"]),
  );
  const key = JSON.stringify(field);
  const otherwise = union.open
    ? call(context.runtime("checkTag"), [tag, key])
    : call(context.runtime("unknownTag"), [context.tagsOf(union.id), tag, key]);
  emitSwitch(file, tag, union.variants, otherwise, context);
}

function emitByKind(file: SourceFile, { variants }: UnionType, context: CheckContext): void {
  const kinds = variants.flatMap(({ keys }) => keys).join(" or ");
  const otherwise = [context.runtime("mismatch"), `(${JSON.stringify(kinds)}, value)`];
  emitSwitch(file, [context.runtime("kindOf"), "(value)"], variants, otherwise, context);
}

function emitByMember(file: SourceFile, { variants }: UnionType, context: CheckContext): void {
  file.line(
    "if (!",
    context.runtime("isObject"),
    "(value))",
    onNextLine(["return ", notAnObject(context), ";"]),
  );
  const [rest] = variants.filter(({ keys }) => keys.includes(""));
  for (const variant of variants.filter((one) => one !== rest)) {
    const [key = ""] = variant.keys;
    const found = onNextLine(["return ", checkValue(variant, context), ";"]);
    file.line(`if (Object.hasOwn(value, ${JSON.stringify(key)}))`, found);
  }
  file.line("return ", rest ? checkValue(rest, context) : noMember(variants, context), ";");
}

const notAnObject = (context: EmitContext): Printable =>
  call(context.runtime("mismatch"), ['"an object"', "value"]);

function noMember(variants: readonly Variant[], context: EmitContext): Printable {
  const keys = variants.flatMap((variant) => variant.keys).map((key) => JSON.stringify(key));
  return call(context.runtime("missingAll"), [enclosed(keys, { open: "[", close: "]" }), "value"]);
}

function emitSwitch(
  file: SourceFile,
  subject: Printable,
  variants: readonly Variant[],
  otherwise: Printable,
  context: CheckContext,
): void {
  const emitCases = () => {
    for (const variant of variants) {
      for (const key of variant.keys) file.line(`case ${JSON.stringify(key)}:`);
      file.indent(() => file.line("return ", checkValue(variant, context), ";"));
    }
    file.line("default:");
    file.indent(() => file.line("return ", otherwise, ";"));
  };
  file.block(["switch (", subject, ") {"], emitCases, "}");
}

/** A variant stands for the whole value, so there is no member that holds it. */
const checkValue = ({ type }: Variant, context: CheckContext): Printable =>
  checkOf(type, context).call({ value: "value", holder: "[value]", key: "0" });

/** Prints the tags of a union, and for an open one the guard that takes unknown variants away. */
export function emitTags(file: SourceFile, union: UnionType, context: CheckContext): void {
  if (union.discriminator.rule !== "tag") return;
  const tags = union.variants.flatMap(({ keys }) => keys).map((key) => JSON.stringify(key));
  file.line();
  const list = enclosed(tags, { open: "[", close: "]" });
  file.line(`const ${file.declare(context.tagsOf(union.id))}: ReadonlySet<string> = new Set(`, list, ");");
  if (union.open) emitGuard(file, union, context);
}

function emitGuard(file: SourceFile, { id, discriminator }: UnionType, context: CheckContext): void {
  const name = context.nameOf(id);
  const tag = memberAccess(discriminator.rule === "tag" ? discriminator.field : "");
  file.line();
  file.doc("Whether this version of the contract knows the variant.");
  file.block(
    [
      `export function ${file.declare(`isKnown${name}`)}`,
      enclosed([["value: ", context.type(id)]], { open: "(", close: ")" }),
      ": value is ",
      context.knownType(id),
      " {",
    ],
    () => file.line(`return ${context.tagsOf(id)}.has(value${tag});`),
    "}",
  );
}
