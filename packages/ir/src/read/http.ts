import type { HttpOperation as HttpSource, SseOperation as SseSource } from "@colloquy/define";
import { definitionOf, type Schema } from "@colloquy/define/reflect";
import type { Field, HttpOperation, Operation, SseOperation } from "../model.ts";
import { readBody, readResponses } from "./bodies.ts";
import { toDocs } from "./docs.ts";
import { readFields } from "./object.ts";
import { inside, type Place } from "./place.ts";
import type { Reader } from "./reader.ts";

type HttpFacts = Omit<HttpOperation, "kind" | "method" | "body">;

/** A request and its answer, or an event stream. */
export const readOperation = (source: HttpSource | SseSource, place: Place, reader: Reader): Operation =>
  source.kind === "http" ? readHttp(source, place, reader) : readSse(source, place, reader);

function readHttp(source: HttpSource, place: Place, reader: Reader): HttpOperation {
  const { kind, method, body } = source;
  const facts = readFacts(source, place, reader);
  return {
    kind,
    method,
    ...facts,
    ...(body ? { body: readBody(body, inside(place, ["body"], "request"), reader) } : {}),
  };
}

function readSse(source: SseSource, place: Place, reader: Reader): SseOperation {
  const facts = readFacts(source, place, reader);
  const { query, cursor } = source.resume;
  if (!facts.queryParameters.some(({ name }) => name === query))
    reader.reports.refuse(
      inside(place, ["resume", "query"]),
      "unknown-parameter",
      `The cursor is sent as "${query}", which is no query parameter.`,
      "Add it to queryParameters.",
    );
  return {
    kind: "sse",
    method: source.method,
    ...facts,
    events: reader.type(source.events, inside(place, ["events"], "event")),
    controlFrames: source.controlFrames.map(({ event, description, schema, terminal = false }) => ({
      event,
      description,
      type: reader.type(schema, inside(place, ["controlFrames", event], event)),
      terminal,
    })),
    resume: { query, cursor },
  };
}

function readFacts(source: HttpSource | SseSource, place: Place, reader: Reader): HttpFacts {
  const parameters = (list: "pathParameters" | "queryParameters" | "headerParameters") =>
    readParameters(source[list], inside(place, [list]), reader);
  const pathParameters = parameters("pathParameters");
  checkPath(source.path, pathParameters, place, reader);
  return {
    id: source.id,
    path: source.path,
    summary: source.summary,
    docs: toDocs(source),
    pathParameters,
    queryParameters: parameters("queryParameters"),
    headerParameters: parameters("headerParameters"),
    responses: readResponses(source.responses, inside(place, ["responses"], "response"), reader),
  };
}

/** One field per parameter: the members of an object schema. */
export function readParameters(schema: Schema | undefined, place: Place, reader: Reader): readonly Field[] {
  if (!schema) return [];
  if (definitionOf(schema).type === "object") return readFields(schema, place, reader);
  reader.reports.refuse(
    place,
    "parameters-not-object",
    "Parameters are the fields of an object.",
    "Use z.object({ … }).",
  );
  return [];
}

function checkPath(path: string, fields: readonly Field[], place: Place, { reports }: Reader): void {
  const placeholders = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name as string);
  const known = new Set(
    fields.filter(({ presence }) => presence.required && !presence.nullable).map(({ name }) => name),
  );
  const missing = placeholders.filter((name) => !known.has(name));
  const unused = fields.filter(({ name }) => !placeholders.includes(name)).map(({ name }) => name);
  const at = inside(place, ["path"]);
  if (missing.length > 0)
    reports.refuse(
      at,
      "path-parameters",
      `The path has {${missing.join("}, {")}}, and no required path parameter says what it is.`,
    );
  if (unused.length > 0)
    reports.refuse(at, "path-parameters", `The path has no place for the parameters ${unused.join(", ")}.`);
}
