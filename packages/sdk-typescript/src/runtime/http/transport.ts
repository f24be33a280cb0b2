import { DecodeError } from "../errors/decode-error.ts";
import { ConnectionError } from "../errors/connection-errors.ts";
import { httpError, type RawResponse } from "../errors/http-errors.ts";
import { parseJson } from "../json/parse.ts";
import { stringifyJson } from "../json/stringify.ts";
import { baseUrlOf, type CallOptions, type ClientOptions, type Fetch, type Service, tokenOf } from "../options.ts";
import { createDeadline, sleep } from "../time.ts";
import type { Answer, Decode, HttpOperation, Input } from "./operation.ts";
import { delayBefore, isTransient } from "./retry.ts";
import { expandPath, headersFrom, queryText } from "./url.ts";

/** Sends requests to one server. */
export interface HttpTransport {
  /** One request and its decoded answer, tried again where that is safe. */
  call<Result>(operation: HttpOperation<Result>, input: Input, options?: CallOptions): Promise<Result>;
  /** One attempt whose body is left to the caller. Throws unless the answer is one of success. */
  open(request: OpenRequest, signal: AbortSignal, onResponse?: CallOptions["onResponse"]): Promise<Response>;
  readonly timeoutMs: number;
}

/** A request with its parameters in place. */
export interface OpenRequest {
  readonly method: string;
  /** With its parameters, without its query: the part that may be shown in messages. */
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: BodyInit | undefined;
  readonly refusals: Readonly<Record<number, Decode<unknown>>>;
}

const IDEMPOTENT: ReadonlySet<string> = new Set(["GET", "PUT", "DELETE"]);
const BACKOFF = { initialMs: 500, maximumMs: 8_000 };

/** Creates the transport a generated client works on. */
export function createHttpTransport(service: Service, options: ClientOptions = {}): HttpTransport {
  const baseUrl = baseUrlOf(service, options);
  const send: Fetch = options.fetch ?? ((url, init) => fetch(url, init));
  const timeoutMs = options.timeoutMs ?? 60_000;

  const open: HttpTransport["open"] = async (request, signal, onResponse) => {
    const url = new URL(baseUrl + request.path + request.query);
    const headers = new Headers({ ...options.headers, ...request.headers });
    const token = await tokenOf(service, options);
    if (token !== undefined && service.auth?.in === "header") headers.set(service.auth.name, token);
    if (token !== undefined && service.auth?.in === "query") url.searchParams.set(service.auth.name, token);
    const init = { method: request.method, headers, signal, ...(request.body === undefined ? {} : { body: request.body }) };
    const name = `${request.method} ${request.path}`;
    const response = await send(url.href, init).catch((cause: unknown) => fail(name, signal, cause));
    if (response.ok) return response;
    const raw = await rawResponse(response, name, signal);
    options.onResponse?.(raw);
    onResponse?.(raw);
    throw httpError(name, raw, refusalBody(raw, request.refusals));
  };

  const attempt = async <Result>(operation: HttpOperation<Result>, request: OpenRequest, call: CallOptions) => {
    const name = `${request.method} ${request.path}`;
    const deadline = createDeadline(name, call.timeoutMs ?? timeoutMs, call.signal);
    try {
      const response = await open(request, deadline.signal, call.onResponse);
      return await read(response, operation, deadline.signal, name, (raw) => {
        options.onResponse?.(raw);
        call.onResponse?.(raw);
      });
    } finally {
      deadline.stop();
    }
  };

  const call: HttpTransport["call"] = async (operation, input, callOptions = {}) => {
    const request = requestFor(operation, input, callOptions);
    const retries = IDEMPOTENT.has(operation.method) ? (callOptions.maxRetries ?? options.maxRetries ?? 2) : 0;
    for (let retry = 1; ; retry += 1) {
      try {
        return await attempt(operation, request, callOptions);
      } catch (error) {
        if (retry > retries || !isTransient(error)) throw error;
        await sleep(delayBefore(retry, error, BACKOFF), callOptions.signal);
      }
    }
  };

  return { call, open, timeoutMs };
}
