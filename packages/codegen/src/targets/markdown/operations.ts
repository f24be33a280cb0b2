import type { Body, Operation, Protocol, SseOperation } from "@colloquy/ir";
import { code, joinBlocks, section, table } from "../../documents/markdown.ts";
import { prose } from "../../documents/prose.ts";
import { describeCounterpart } from "./counterparts.ts";
import { fieldTable } from "./fields.ts";
import { type Page, partHeading } from "./page.ts";
import { typeText } from "./type-text.ts";

/** All HTTP operations: a list, then each with its parameters, body and responses. */
export function describeOperations({ id, operations }: Protocol, page: Page): readonly string[] {
  const rows = operations.map((operation) => [
    `[${code(operation.id)}](${page.linkToPart(id, partOf(operation))})`,
    code(`${operation.method} ${operation.path}`),
    operation.summary,
  ]);
  return [
    table(["Operation", "Request", "Use"], rows),
    ...operations.map((operation) => describeOperation(operation, page)),
  ];
}

const partOf = ({ id }: Operation) => ({ kind: "operation", id }) as const;

function describeOperation(operation: Operation, page: Page): string {
  const { id, method, path, summary, docs, pathParameters, queryParameters, headerParameters } = operation;
  return joinBlocks([
    partHeading(3, summary, partOf(operation), page),
    code(`${method} ${path}`),
    `Operation ${code(id)}. ${prose(docs)}`,
    section(4, "Path", fieldTable(pathParameters, page)),
    section(4, "Query", fieldTable(queryParameters, page)),
    section(4, "Headers", fieldTable(headerParameters, page)),
    operation.kind === "http" && operation.body ? section(4, "Body", describeBody(operation.body, page)) : "",
    operation.kind === "sse" ? section(4, "Frames", frameTable(operation, page), resumeText(operation)) : "",
    section(4, "Responses", responseTable(operation, page)),
    docs.source ? `Source: ${docs.source}.` : "",
    describeCounterpart(partOf(operation), page),
  ]);
}

const describeBody = (body: Body, page: Page): string =>
  `${contentText(body, page)}, ${body.required ? "required" : "optional"}. ${body.description}`;

const contentText = ({ contentType, type }: Pick<Body, "contentType" | "type">, page: Page): string =>
  type ? `${typeText(type, page)} as ${code(contentType)}` : code(contentType);

const responseTable = ({ responses }: Operation, page: Page): string =>
  table(
    ["Status", "Body", "Meaning"],
    responses.map(({ status, body, description }) => [
      String(status),
      body ? contentText(body, page) : "none",
      description,
    ]),
  );

function frameTable({ events, controlFrames }: SseOperation, page: Page): string {
  const control = controlFrames.map(({ event, type, description, terminal }) => [
    code(event),
    typeText(type, page),
    terminal ? `${description} The server ends the stream after it.` : description,
  ]);
  return table(
    ["`event`", "`data`", "Meaning"],
    [...control, ["any other", typeText(events, page), "An event of the log."]],
  );
}

const resumeText = ({ resume }: SseOperation): string =>
  `To resume after a disconnect, pass ${code(resume.cursor)} of the last event in the query parameter ${code(resume.query)}.`;
