import type { Body, Field, HttpOperation, Operation, Response, SseOperation } from "@colloquy/ir";
import type { Printable, SourceFile } from "../writer/index.ts";
import { fieldsLiteral } from "./fields.ts";
import { call, docsMembers, jsonLiteral, listLiteral, type Member, objectLiteral } from "./literals.ts";
import type { Names } from "./names.ts";
import { schemaOf } from "./types.ts";

/** Prints the constant of an operation. */
export function emitOperation(file: SourceFile, operation: Operation, names: Names): void {
  const name = file.declare(names.operation(operation));
  const members = operation.kind === "http" ? httpMembers(operation, names) : sseMembers(operation, names);
  file.line(`export const ${name} = `, call(names.define(operation.kind), objectLiteral(members)), ";");
  file.line();
}

const httpMembers = (operation: HttpOperation, names: Names): readonly Member[] => [
  ["id", JSON.stringify(operation.id)],
  ["method", JSON.stringify(operation.method)],
  ...sharedMembers(operation, names),
  ["body", operation.body && requestBody(operation.body, names)],
  ["responses", responsesLiteral(operation.responses, names)],
];

const sseMembers = (operation: SseOperation, names: Names): readonly Member[] => [
  ["id", JSON.stringify(operation.id)],
  ...sharedMembers(operation, names),
  ["events", schemaOf(operation.events, { names })],
  ["controlFrames", listLiteral(operation.controlFrames.map((frame) => controlFrame(frame, names)))],
  ["resume", jsonLiteral({ ...operation.resume })],
  ["responses", responsesLiteral(operation.responses, names)],
];

const sharedMembers = (operation: Operation, names: Names): readonly Member[] => [
  ["path", JSON.stringify(operation.path)],
  ["summary", JSON.stringify(operation.summary)],
  ...docsMembers(operation.docs),
  ["pathParameters", parameters(operation.pathParameters, names)],
  ["queryParameters", parameters(operation.queryParameters, names)],
  ["headerParameters", parameters(operation.headerParameters, names)],
];

const parameters = (fields: readonly Field[], names: Names): Printable | undefined =>
  fields.length === 0 ? undefined : call([names.zod, ".looseObject"], fieldsLiteral(fields, { names }));

const requestBody = ({ required, ...body }: Body, names: Names): Printable =>
  objectLiteral([...bodyMembers(body, names), ["optional", required ? undefined : "true"]]);

const bodyMembers = (
  { contentType, type, description }: Omit<Body, "required">,
  names: Names,
): readonly Member[] => [
  ["contentType", contentType === "application/json" ? undefined : JSON.stringify(contentType)],
  ["description", JSON.stringify(description)],
  ["schema", type && schemaOf(type, { names })],
];

const responsesLiteral = (responses: readonly Response[], names: Names): Printable =>
  objectLiteral(
    responses.map(({ status, description, body }): Member => {
      const content = body && objectLiteral(bodyMembers(body, names));
      return [
        String(status),
        objectLiteral([
          ["description", JSON.stringify(description)],
          ["body", content],
        ]),
      ];
    }),
  );

function controlFrame(
  { event, description, type, terminal }: SseOperation["controlFrames"][number],
  names: Names,
): Printable {
  return objectLiteral([
    ["event", JSON.stringify(event)],
    ["description", JSON.stringify(description)],
    ["schema", schemaOf(type, { names })],
    ["terminal", terminal ? "true" : undefined],
  ]);
}
