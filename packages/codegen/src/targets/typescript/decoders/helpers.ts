import { createDistinct, createHelpers, type HelperFunction } from "../../../client-model/index.ts";
import type { SourceFile } from "../../../writer/index.ts";
import type { EmitContext } from "../context.ts";
import { enclosed } from "../layouts.ts";
import { pascalName, valueName } from "../names.ts";
import { typeText } from "../types.ts";
import { type CheckContext, checkOf, isInt64 } from "./checks.ts";

/** The context of one file; names that it declares itself are `taken`. */
export function createCheckContext(context: EmitContext, taken: Iterable<string>): CheckContext {
  const distinct = createDistinct(taken);
  const tags = new Map<string, string>();
  return {
    ...context,
    helpers: createHelpers((kind, words) =>
      distinct(kind === "pattern" ? valueName(words) : `${kind}${pascalName(words)}`),
    ),
    tagsOf: (id) => {
      const name = context.nameOf(id);
      const constant = tags.get(id) ?? distinct(`${name.charAt(0).toLowerCase()}${name.slice(1)}Tags`);
      tags.set(id, constant);
      return constant;
    },
  };
}

/** Prints what a file's own code has asked for, at its end: functions are known in all of it, and constants by the time it runs. */
export function emitHelpers(file: SourceFile, context: CheckContext): void {
  for (const helper of context.helpers.functions()) {
    file.line();
    if (helper.kind === "check") emitCheck(file, helper, context);
    else emitDecode(file, helper, context);
  }
  for (const [name, source] of context.helpers.patterns()) {
    file.line();
    file.line(`const ${file.declare(name)} = ${new RegExp(source)};`);
  }
}

function emitCheck(file: SourceFile, { name, type }: HelperFunction, context: CheckContext): void {
  const holds = isInt64(type.kind === "nullable" ? type.type : type);
  const parameters = ["value: unknown", ...(holds ? ["holder: object", "key: string | number"] : [])];
  const { call } = checkOf(type, context);
  file.block(
    [
      `function ${file.declare(name)}`,
      enclosed(parameters, { open: "(", close: ")" }),
      ": ",
      context.runtimeType("Failure"),
      " | undefined {",
    ],
    () => file.line("return ", call({ value: "value", holder: "holder", key: "key" }), ";"),
    "}",
  );
}

function emitDecode(file: SourceFile, { name, type }: HelperFunction, context: CheckContext): void {
  const call = checkOf(type, context).call({ value: "value", holder: "[value]", key: "0" });
  file.block(
    [
      `function ${file.declare(name)}`,
      enclosed(["value: unknown"], { open: "(", close: ")" }),
      ": ",
      typeText(type, context),
      " {",
    ],
    () =>
      file.line(
        "return ",
        context.runtime("accept"),
        enclosed([call, "value"], { open: "(", close: ")" }),
        ";",
      ),
    "}",
  );
}
