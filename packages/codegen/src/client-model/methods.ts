import type { Operation } from "@colloquy/ir";
import { encodingOf, refusalsOf, resultOf } from "./contents.ts";
import type { Argument, Method, Stream } from "./model.ts";
import { resourceOf } from "./resources.ts";
import { createDistinct, toWords } from "./words.ts";

/** Arguments whose names path parameters keep clear of, so that a body or a query may be added later. */
const NAMED = { body: "body", parameters: "parameters", options: "options" } as const;

/** An operation as a method of a resource. */
export function toMethod(operation: Operation): Method {
  const { resource, method } = resourceOf(operation);
  const { id, summary, docs, path, queryParameters, headerParameters, responses } = operation;
  return {
    operation: id,
    resource: toWords(resource),
    name: toWords(method),
    summary,
    docs,
    verb: operation.method,
    path,
    arguments: argumentsOf(operation),
    query: queryParameters.map(({ name }) => name),
    headers: headerParameters.map(({ name }) => name),
    returns: operation.kind === "sse" ? toStream(operation) : resultOf(operation),
    refusals: refusalsOf(responses),
  };
}

/** Path parameters first, then body and parameters; what may be left out stands behind what may not. */
function argumentsOf(operation: Operation): readonly Argument[] {
  const rest = [...bodyOf(operation), ...parametersOf(operation)];
  return [
    ...pathOf(operation),
    ...rest.filter(({ required }) => required),
    ...rest.filter(({ required }) => !required),
    { kind: "options", name: NAMED.options, required: false },
  ];
}

function pathOf({ pathParameters }: Operation): readonly Argument[] {
  const distinct = createDistinct(Object.values(NAMED), " ");
  return pathParameters.map((field) => ({
    kind: "path",
    name: distinct(toWords(field.name)),
    required: true,
    field,
  }));
}

function bodyOf(operation: Operation): readonly Argument[] {
  const body = operation.kind === "http" ? operation.body : undefined;
  if (!body) return [];
  const { required, contentType, type } = body;
  const typed = type === undefined ? {} : { type };
  return [{ kind: "body", name: NAMED.body, required, contentType, encoding: encodingOf(body), ...typed }];
}

function parametersOf({ queryParameters, headerParameters }: Operation): readonly Argument[] {
  const fields = [...queryParameters, ...headerParameters];
  if (fields.length === 0) return [];
  const required = fields.some(({ presence }) => presence.required);
  return [{ kind: "parameters", name: NAMED.parameters, required, fields }];
}

const toStream = ({ events, controlFrames, resume }: Extract<Operation, { kind: "sse" }>): Stream => ({
  kind: "stream",
  events,
  controlFrames: controlFrames.map(({ event, type, terminal }) => ({ event, type, terminal })),
  resumeQuery: resume.query,
});
