import { enclosed, type SourceFile } from "../../writer/index.ts";
import { type CheckContext, checkOf, isInt64 } from "./checks.ts";
import type { HelperFunction } from "./helpers.ts";
import { typeText } from "./types.ts";

/** Prints what a file's own code has asked for, at its end: functions are known in all of it, and constants by the time it runs. */
export function emitHelpers(file: SourceFile, context: CheckContext): void {
  for (const helper of context.helpers.functions()) {
    file.line();
    if (helper.kind === "check") emitCheck(file, helper, context);
    else emitDecode(file, helper, context);
  }
  for (const [name, expression] of context.helpers.patterns()) {
    file.line();
    file.line(`const ${file.declare(name)} = ${expression};`);
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
      context.plan.runtimeType("Failure"),
      " | undefined {",
    ],
    () => file.line("return ", call({ value: "value", holder: "holder", key: "key" }), ";"),
    "}",
  );
}

function emitDecode(file: SourceFile, { name, type }: HelperFunction, context: CheckContext): void {
  const { plan } = context;
  const call = checkOf(type, context).call({ value: "value", holder: "[value]", key: "0" });
  file.block(
    [
      `function ${file.declare(name)}`,
      enclosed(["value: unknown"], { open: "(", close: ")" }),
      ": ",
      typeText(type, plan),
      " {",
    ],
    () =>
      file.line("return ", plan.runtime("accept"), enclosed([call, "value"], { open: "(", close: ")" }), ";"),
    "}",
  );
}
