import { ConnectionError } from "../errors/connection-errors.ts";
import {
  baseUrlOf,
  type CallOptions,
  type ClientOptions,
  type Fetch,
  type Service,
  tokenOf,
} from "../options.ts";
import { createDeadline, sleep } from "../time.ts";
import type { HttpOperation, Input } from "./operation.ts";
import { type PreparedRequest, prepareRequest } from "./request.ts";
import { readAnswer, readRefusal, type Watch } from "./response.ts";
import { delayBefore, isTransient } from "./retry.ts";

/** Sends requests to one server. */
export interface HttpTransport {
  /** One request and its decoded answer, tried again where that is safe. */
  call<Result>(operation: HttpOperation<Result>, input: Input, options?: CallOptions): Promise<Result>;
  /** One attempt whose body is left to the caller. Throws unless the answer is one of success. */
  open(request: PreparedRequest, signal: AbortSignal, onResponse?: Watch): Promise<Response>;
  /** Time for an attempt, in milliseconds. */
  readonly timeoutMs: number;
  readonly maxRetries: number;
}

const IDEMPOTENT: ReadonlySet<string> = new Set(["GET", "PUT", "DELETE"]);
const BACKOFF = { initialMs: 500, maximumMs: 8_000 };

/** Creates the transport a generated client works on. */
export function createHttpTransport(service: Service, options: ClientOptions = {}): HttpTransport {
  const baseUrl = baseUrlOf(service, options);
  const send: Fetch = options.fetch ?? ((url, init) => fetch(url, init));
  const { timeoutMs = 60_000, maxRetries = 2 } = options;
  const watchFor =
    (onResponse?: Watch): Watch =>
    (response) => {
      options.onResponse?.(response);
      onResponse?.(response);
    };

  const open: HttpTransport["open"] = async (request, signal, onResponse) => {
    const { url, headers } = authorize(service, baseUrl + request.target, await tokenOf(service, options));
    for (const [name, value] of Object.entries(options.headers ?? {})) headers.set(name, value);
    for (const [name, value] of request.headers) headers.set(name, value);
    const { method, body = null } = request;
    const response = await send(url, { method, headers, body, signal }).catch(failWith(request.name, signal));
    if (response.ok) return response;
    throw await readRefusal(response, request, watchFor(onResponse));
  };

  const attempt = async <Result>(
    operation: HttpOperation<Result>,
    request: PreparedRequest,
    call: CallOptions,
  ) => {
    const deadline = createDeadline(call.signal);
    deadline.set(request.name, call.timeoutMs ?? timeoutMs);
    try {
      const response = await open(request, deadline.signal, call.onResponse);
      return await readAnswer(response, operation, watchFor(call.onResponse));
    } catch (error) {
      throw deadline.signal.aborted ? deadline.signal.reason : error;
    } finally {
      deadline.stop();
    }
  };

  const call: HttpTransport["call"] = async (operation, input, callOptions = {}) => {
    const request = prepareRequest(operation, input, callOptions);
    const retries = IDEMPOTENT.has(operation.method) ? (callOptions.maxRetries ?? maxRetries) : 0;
    for (let retry = 1; ; retry += 1) {
      try {
        return await attempt(operation, request, callOptions);
      } catch (error) {
        if (retry > retries || !isTransient(error)) throw error;
        await sleep(delayBefore(retry, error, BACKOFF), callOptions.signal);
      }
    }
  };

  return { call, open, timeoutMs, maxRetries };
}

function authorize(
  { auth }: Service,
  address: string,
  token: string | undefined,
): { url: string; headers: Headers } {
  const headers = new Headers();
  const url = new URL(address);
  if (token !== undefined && auth?.in === "header") headers.set(auth.name, token);
  if (token !== undefined && auth?.in === "query") url.searchParams.set(auth.name, token);
  return { url: url.href, headers };
}

const failWith =
  (name: string, signal: AbortSignal) =>
  (cause: unknown): never => {
    if (signal.aborted) throw signal.reason;
    throw new ConnectionError(`${name}: no answer.`, { cause });
  };
