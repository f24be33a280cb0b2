import type { Argument, Method } from "../../../client-model/index.ts";
import type { Printable, SourceFile } from "../../../writer/index.ts";
import type { EmitContext } from "../context.ts";
import { methodDoc } from "../docs.ts";
import { enclosed, onNextLine } from "../layouts.ts";
import { argumentName } from "../names.ts";
import { keyName, typeText } from "../types.ts";
import { parametersOf } from "./exports.ts";
import { returnType } from "./operations.ts";

/** A method on its way into a file. */
export interface MethodCode {
  readonly name: string;
  readonly method: Method;
  readonly protocol: string;
  /** The name of the constant that describes its operation. */
  readonly constant: string;
}

/** Prints a method of a resource's interface. */
export function emitMethodSignature(file: SourceFile, code: MethodCode, context: EmitContext): void {
  const { name, method } = code;
  const given = method.arguments.map((argument) => [
    `${argumentName(argument.name)}${argument.required ? "" : "?"}: `,
    argumentType(argument, code, context),
  ]);
  const { returns } = method;
  const wrapper = returns.kind === "stream" ? context.runtimeType("EventStream") : "Promise";
  const result = [wrapper, "<", returnType(returns, context), ">"];
  file.doc(methodDoc(method));
  file.line(name, enclosed(given, { open: "(", close: ")" }), ": ", result, ";");
}

function argumentType(argument: Argument, { method, protocol }: MethodCode, context: EmitContext): Printable {
  switch (argument.kind) {
    case "path":
      return typeText(argument.field.type, context);
    case "body":
      return argument.type ? typeText(argument.type, context) : "Blob";
    case "parameters":
      return parametersOf(method, protocol, context) ?? "{}";
    case "options":
      return context.runtimeType(method.returns.kind === "stream" ? "StreamOptions" : "CallOptions");
  }
}

/** Prints a method of the object that implements the interface; its types come from there. */
export function emitMethod(
  file: SourceFile,
  { name, method, constant }: MethodCode,
  context: EmitContext,
): void {
  const given = method.arguments.map((argument) => argumentName(argument.name));
  const input = enclosed(inputOf(method), { open: "{", close: "}", padding: " " });
  const call =
    method.returns.kind === "stream"
      ? [
          context.runtime("createEventStream"),
          enclosed(["transport", constant, input, "options"], { open: "(", close: ")" }),
        ]
      : ["transport.call", enclosed([constant, input, "options"], { open: "(", close: ")" })];
  file.block(
    [name, enclosed(given, { open: "(", close: ")" }), " {"],
    () => file.line("return ", call, ";"),
    "},",
  );
}

function inputOf({ arguments: given }: Method): readonly Printable[] {
  const path = given.flatMap((argument) => (argument.kind === "path" ? [pathMember(argument)] : []));
  const kinds = new Set(given.map(({ kind }) => kind));
  const spread = kinds.has("parameters") ? ["...parameters"] : [];
  const members = enclosed([...spread, ...path], { open: "{", close: "}", padding: " " });
  const parameters = path.length === 0 ? "parameters" : ["parameters: ", members];
  return [
    ...(kinds.has("path") || kinds.has("parameters") ? [parameters] : []),
    ...(kinds.has("body") ? ["body"] : []),
  ];
}

function pathMember({ field, name }: Extract<Argument, { kind: "path" }>): Printable {
  const variable = argumentName(name);
  return field.name === variable ? variable : [`${keyName(field.name)}:`, onNextLine(variable)];
}
