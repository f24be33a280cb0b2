import { stringifyJson } from "../json/stringify.ts";
import type { CallOptions } from "../options.ts";
import type { Decode, HttpOperation, Input } from "./operation.ts";
import { expandPath, headersFrom, queryText } from "./url.ts";

/** A request with everything in place but base URL and token. */
export interface PreparedRequest {
  readonly method: string;
  /** Method and path: the part that may be shown in messages. */
  readonly name: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Headers;
  readonly body: BodyInit | undefined;
  readonly refusals: Readonly<Record<number, Decode<unknown>>>;
}

type Facts = Pick<
  HttpOperation<unknown>,
  "method" | "path" | "query" | "headers" | "contentType" | "refusals"
>;

/** Puts parameters and body where the operation wants them. */
export function prepareRequest(
  operation: Facts,
  input: Input,
  options: Pick<CallOptions, "headers">,
): PreparedRequest {
  const parameters: Readonly<Record<string, unknown>> = { ...input.parameters };
  const path = expandPath(operation.path, parameters);
  const { body, contentType } = writeBody(input.body, operation.contentType);
  const headers = new Headers(headersFrom(operation.headers ?? [], parameters));
  if (contentType !== undefined) headers.set("content-type", contentType);
  for (const [name, value] of Object.entries(options.headers ?? {})) headers.set(name, value);
  const target = path + queryText(operation.query ?? [], parameters);
  const { method, refusals } = operation;
  return { method, name: `${method} ${path}`, target, headers, body, refusals };
}

interface WrittenBody {
  readonly body: BodyInit | undefined;
  readonly contentType: string | undefined;
}

function writeBody(body: unknown, contentType = "application/json"): WrittenBody {
  if (body === undefined) return { body: undefined, contentType: undefined };
  if (contentType === "multipart/form-data") return { body: formOf(body as object), contentType: undefined };
  return { body: stringifyJson(body), contentType };
}

/** One part per member. `fetch` writes the content type, because only it knows the boundary. */
function formOf(members: object): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(members)) {
    if (value !== undefined) form.append(name, partOf(value));
  }
  return form;
}

/** Bytes and text go as they are, everything else as JSON. A `Blob` in a form is a file, named if it is a `File`. */
function partOf(value: unknown): string | Blob {
  if (value instanceof Blob || typeof value === "string") return value;
  return value instanceof Uint8Array ? new Blob([new Uint8Array(value)]) : stringifyJson(value);
}
