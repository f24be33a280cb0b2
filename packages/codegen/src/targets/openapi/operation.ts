import type { Body, Field, Operation, Response, SseOperation } from "@colloquy/ir";
import type { DocumentObject } from "../../documents/json-text.ts";
import { prose } from "../../documents/prose.ts";
import { type Dialect, typeSchema, valueSchema } from "../../documents/schema/index.ts";

/** An operation; `frameOf` is where the frames of its event stream are described. */
export function toOperation(
  operation: Operation,
  tag: string,
  frameOf: (operation: string) => string,
  dialect: Dialect,
): DocumentObject {
  const { id, summary, docs } = operation;
  const parameters = parametersOf(operation, dialect);
  const stream = operation.kind === "sse" ? streamOf(operation, frameOf(id)) : {};
  const responses = operation.responses.map((response) => [
    response.status,
    toResponse(response, stream, dialect),
  ]);
  return {
    operationId: id,
    summary,
    description: prose(docs) || undefined,
    tags: [tag],
    deprecated: docs.deprecated ? true : undefined,
    parameters: parameters.length === 0 ? undefined : parameters,
    requestBody:
      operation.kind === "http" && operation.body ? toRequestBody(operation.body, dialect) : undefined,
    responses: Object.fromEntries(responses),
  };
}

function parametersOf(operation: Operation, dialect: Dialect): readonly DocumentObject[] {
  const { pathParameters, queryParameters, headerParameters } = operation;
  return [
    ...pathParameters.map((field) => toParameter(field, "path", dialect)),
    ...queryParameters.map((field) => toParameter(field, "query", dialect)),
    ...headerParameters.map((field) => toParameter(field, "header", dialect)),
  ];
}

function toParameter(field: Field, place: "path" | "query" | "header", dialect: Dialect): DocumentObject {
  const { name, presence, docs, unit } = field;
  return {
    name,
    in: place,
    description: prose(docs, { unit }) || undefined,
    required: presence.required ? true : undefined,
    deprecated: docs.deprecated ? true : undefined,
    schema: valueSchema(field, dialect),
  };
}

const toRequestBody = ({ description, required, ...body }: Body, dialect: Dialect): DocumentObject => ({
  description,
  required,
  content: toContent(body, dialect),
});

/** `stream` is the media type object of an event stream. */
function toResponse(
  { description, body }: Response,
  stream: DocumentObject,
  dialect: Dialect,
): DocumentObject {
  if (!body) return { description };
  if (body.contentType !== EVENT_STREAM) return { description, content: toContent(body, dialect) };
  return { description, content: { [EVENT_STREAM]: stream } };
}

const EVENT_STREAM = "text/event-stream";

/** Bytes have no schema: OpenAPI 3.1 describes them by their media type alone. */
const toContent = (
  { contentType, type }: Omit<Body, "description" | "required">,
  dialect: Dialect,
): DocumentObject => ({
  [contentType]: type ? { schema: typeSchema(type, dialect) } : {},
});

/**
 * A stream is text whose content, once parsed, is a list of frames. `x-resume` names the query parameter that takes the
 * cursor and the member of an event that is one.
 */
const streamOf = ({ resume }: SseOperation, frame: string): DocumentObject => ({
  schema: {
    type: "string",
    contentMediaType: EVENT_STREAM,
    contentSchema: { type: "array", items: { $ref: frame } },
  },
  "x-resume": resume,
});
