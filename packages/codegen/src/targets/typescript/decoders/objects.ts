import type { Field, ObjectType } from "@colloquy/ir";
import type { Printable, SourceFile } from "../../../writer/index.ts";
import type { EmitContext } from "../context.ts";
import { call as callOf, enclosed, onNextLine } from "../layouts.ts";
import { memberAccess } from "../types.ts";
import { type CheckContext, checkOf } from "./checks.ts";

/** Prints the statements that check an object: its own kind, then each member in the order of the contract. */
export function emitObjectBody(
  file: SourceFile,
  { id, fields, extras }: ObjectType,
  context: CheckContext,
): void {
  const checked = fields.filter(isLookedAt);
  const typed = checked.length === 0 ? "" : ["<", context.type(id), ">"];
  file.line(
    "if (!",
    context.runtime("isObject"),
    typed,
    "(value))",
    onNextLine(["return ", callOf(context.runtime("mismatch"), ['"an object"', "value"]), ";"]),
  );
  if (checked.some((field) => !isPlainText(field)))
    file.line("let failure: ", context.runtimeType("Failure"), " | undefined;");
  for (const field of checked) emitField(file, field, context);
  if (extras === "keep") file.line("return undefined;");
  else emitMembersCheck(file, fields, context);
}

function emitMembersCheck(file: SourceFile, fields: readonly Field[], context: CheckContext): void {
  const known = enclosed(
    fields.map(({ name }) => JSON.stringify(name)),
    { open: "[", close: "]" },
  );
  file.line("return ", context.runtime("checkMembers"), "(value, ", known, ");");
}

/** Opaque JSON may be anything, unless it has to be there. */
const isLookedAt = ({ type, presence }: Field): boolean => type.kind !== "json" || presence.required;

/** Required text is by far the most frequent member; its test stands in place. */
const isPlainText = ({ type, presence }: Field): boolean =>
  presence.required && !presence.nullable && type.kind === "string" && Object.keys(type).length === 1;

function emitField(file: SourceFile, field: Field, context: CheckContext): void {
  const condition = conditionFor(field, context);
  if (isPlainText(field)) emitPlainText(file, field, context);
  else if (condition === undefined) emitCheck(file, field, context);
  else file.block(["if (", condition, ") {"], () => emitCheck(file, field, context), "}");
}

function emitPlainText(file: SourceFile, { name }: Field, context: CheckContext): void {
  const value = memberOf(name, context);
  file.block(
    ["if (typeof ", value, ' !== "string") {'],
    () =>
      file.line(
        "return ",
        callOf(context.runtime("mismatch"), ['"a string"', value, JSON.stringify(name)]),
        ";",
      ),
    "}",
  );
}

/** What every object has without having it; a field of such a name is looked for in the object itself. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

function memberOf(name: string, context: EmitContext): Printable {
  if (!INHERITED.has(name)) return `value${memberAccess(name)}`;
  return [context.runtime("ownMember"), `(value, ${JSON.stringify(name)})`];
}

/** When a member is looked at; `undefined` for always. */
function conditionFor({ name, type, presence }: Field, context: CheckContext) {
  const value = memberOf(name, context);
  const nullable = presence.nullable && type.kind !== "json";
  if (presence.required) return nullable ? [value, " !== null"] : undefined;
  return nullable ? [context.runtime("isPresent"), "(", value, ")"] : [value, " !== undefined"];
}

function emitCheck(file: SourceFile, { name, type }: Field, context: CheckContext): void {
  const key = JSON.stringify(name);
  const value = memberOf(name, context);
  const { call, chained } = checkOf(type, context);
  const check = call({ value, holder: "value", key });
  file.line("failure =", chained ? onNextLine(check) : [" ", check], ";");
  file.line("if (failure)", onNextLine(["return ", callOf(context.runtime("at"), [key, "failure"]), ";"]));
}
