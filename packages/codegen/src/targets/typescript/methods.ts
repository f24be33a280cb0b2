import type { Body, HttpOperation, Operation } from "@colloquy/ir";
import { enclosed, onNextLine, type Printable, type SourceFile } from "../../writer/index.ts";
import { definitionDoc } from "./docs.ts";
import { pascalName, valueName } from "./names.ts";
import { operationConstant, resultType } from "./operations.ts";
import type { Plan } from "./plan.ts";
import { memberName, typeText } from "./types.ts";

/** A parameter of a method. */
interface Parameter {
  readonly name: string;
  readonly type: Printable;
  readonly optional: boolean;
}

/** The name of the interface for what goes into query and headers; `undefined` when nothing does. */
export function parametersName(operation: Operation): string | undefined {
  const { queryParameters, headerParameters, id } = operation;
  return queryParameters.length + headerParameters.length === 0 ? undefined : `${pascalName(id)}Parameters`;
}

/** Prints a method of a resource's interface. */
export function emitMethodSignature(file: SourceFile, operation: Operation, name: string, plan: Plan): void {
  file.doc(`${operation.summary}.\n\n${definitionDoc(operation.docs)}`);
  const parameters = parametersOf(operation, plan).map(({ name: parameter, type, optional }) => [
    `${parameter}${optional ? "?" : ""}: `,
    type,
  ]);
  const result =
    operation.kind === "sse"
      ? [plan.runtimeType("EventStream"), "<", typeText(operation.events, plan), ">"]
      : ["Promise<", resultType(operation, plan), ">"];
  file.line(name, enclosed(parameters, { open: "(", close: ")" }), ": ", result, ";");
}

/** Prints a method of the object that implements the interface; its types come from there. */
export function emitMethod(file: SourceFile, operation: Operation, name: string, plan: Plan): void {
  const parameters = parametersOf(operation, plan).map((parameter) => parameter.name);
  const input = enclosed(inputOf(operation), { open: "{", close: "}", padding: " " });
  const constant = operationConstant(operation);
  const call =
    operation.kind === "sse"
      ? [
          plan.runtime("createEventStream"),
          enclosed(["transport", constant, input, "options"], { open: "(", close: ")" }),
        ]
      : ["transport.call", enclosed([constant, input, "options"], { open: "(", close: ")" })];
  file.block(
    [name, enclosed(parameters, { open: "(", close: ")" }), " {"],
    () => file.line("return ", call, ";"),
    "},",
  );
}

/** Path parameters first, then body and query; what may be left out stands behind what may not. */
function parametersOf(operation: Operation, plan: Plan): readonly Parameter[] {
  const path = operation.pathParameters.map(({ name, type }) => ({
    name: valueName(name),
    type: typeText(type, plan),
    optional: false,
  }));
  const rest = [...bodyOf(operation, plan), ...queryOf(operation)];
  const options = operation.kind === "sse" ? "StreamOptions" : "CallOptions";
  return [
    ...path,
    ...rest.filter(({ optional }) => !optional),
    ...rest.filter(({ optional }) => optional),
    { name: "options", type: plan.runtimeType(options), optional: true },
  ];
}

function bodyOf(operation: Operation, plan: Plan): readonly Parameter[] {
  const body = operation.kind === "http" ? operation.body : undefined;
  if (!body) return [];
  return [{ name: "body", type: bodyType(body, plan), optional: !body.required }];
}

const bodyType = ({ type }: Body, plan: Plan): Printable =>
  type === undefined ? "Blob" : typeText(type, plan);

function queryOf(operation: Operation): readonly Parameter[] {
  const type = parametersName(operation);
  if (type === undefined) return [];
  const fields = [...operation.queryParameters, ...operation.headerParameters];
  return [{ name: "parameters", type, optional: fields.every(({ presence }) => !presence.required) }];
}

function inputOf(operation: Operation): readonly Printable[] {
  const path = operation.pathParameters.map(({ name }) => shorthand(name, valueName(name)));
  const query = parametersName(operation);
  const spread = query === undefined ? [] : ["...parameters"];
  const members = enclosed([...spread, ...path], { open: "{", close: "}", padding: " " });
  const parameters = path.length === 0 ? "parameters" : ["parameters: ", members];
  return [
    ...(path.length === 0 && query === undefined ? [] : [parameters]),
    ...((operation as Partial<HttpOperation>).body ? ["body"] : []),
  ];
}

const shorthand = (member: string, variable: string): Printable =>
  member === variable ? member : [`${memberName(member)}:`, onNextLine(variable)];
