import { ConfigurationError } from "./errors/connection-errors.ts";
import type { DecodeError } from "./errors/decode-error.ts";
import type { RawResponse } from "./errors/http-errors.ts";
import type { SseFrame } from "./stream/sse-parser.ts";

/** A token, or what gets one; asked anew for every request, so that it may expire. */
export type Token = string | (() => string | Promise<string>);

/** The part of `fetch` that is used; pass your own to go through a proxy, to log, or to answer in a test. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What all clients take. */
export interface ServerOptions {
  /** Where the server is. Defaults to the environment variable, then to what the contract's package was made with. */
  readonly baseUrl?: string | undefined;
  /** Sent as it is where the protocol wants it. Defaults to the environment variable; without either, none is sent. */
  readonly token?: Token | undefined;
}

/** What an HTTP client takes. */
export interface ClientOptions extends ServerOptions {
  readonly fetch?: Fetch | undefined;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Time for one attempt, its body included, in milliseconds. Defaults to 60 000. Streams only count until they open. */
  readonly timeoutMs?: number | undefined;
  /** How often a failed idempotent request is tried again. Defaults to 2. */
  readonly maxRetries?: number | undefined;
  /** Sees every answer, refusals included, with status, headers and raw body. */
  readonly onResponse?: ((response: RawResponse) => void) | undefined;
}

/** What one call may set for itself. */
export interface CallOptions
  extends Pick<ClientOptions, "headers" | "timeoutMs" | "maxRetries" | "onResponse"> {
  readonly signal?: AbortSignal | undefined;
}

/** What a call that watches a stream may set for itself. */
export interface StreamOptions extends CallOptions {
  /** Longest silence, heartbeats included, before the connection counts as dead, in milliseconds. Defaults to 45 000. */
  readonly idleTimeoutMs?: number | undefined;
  /** How many connections in a row may fail or bring nothing before the stream gives up. Defaults to 10. */
  readonly maxReconnects?: number | undefined;
  /** First wait before a new connection until the server names one, in milliseconds; doubled each time. Defaults to 1000. */
  readonly reconnectDelayMs?: number | undefined;
  /** Goes on after the event with this id; a stream that was left behind says it as its `cursor`. */
  readonly after?: string | undefined;
  /** Sees every frame as it came, those included that are no event of the log. */
  readonly onFrame?: ((frame: SseFrame) => void) | undefined;
  /** Told of an event that breaks the contract, which is then passed over. Without this, the loop throws the error. */
  readonly onMalformed?: ((error: DecodeError, frame: SseFrame) => void) | undefined;
  /** Told before each new connection: why, and how long the wait is. */
  readonly onReconnect?: ((reason: ReconnectReason) => void) | undefined;
}

/** Why a stream connects again. */
export interface ReconnectReason {
  /** What broke; `undefined` when the server had announced the end or ended the stream without a word. */
  readonly error: unknown;
  readonly delayMs: number;
}

/** Facts of a contract that a client is made with. */
export interface Service {
  /** Beginning of the names of environment variables: `<PREFIX>_BASE_URL` and `<PREFIX>_TOKEN`. */
  readonly environment: string;
  readonly defaultBaseUrl?: string;
  /** Where the token goes. */
  readonly auth?: { readonly in: "header" | "query"; readonly name: string };
}

/** The base URL without a slash at its end. */
export function baseUrlOf(service: Service, options: ServerOptions): string {
  const variable = `${service.environment}_BASE_URL`;
  const url = options.baseUrl ?? environmentVariable(variable) ?? service.defaultBaseUrl;
  if (url === undefined) throw new ConfigurationError(`No base URL: pass \`baseUrl\` or set ${variable}.`);
  if (!URL.canParse(url))
    throw new ConfigurationError(`The base URL ${JSON.stringify(url)} is not an absolute URL.`);
  return url.replace(/\/+$/, "");
}

/** The token to send now, if there is one. */
export async function tokenOf(service: Service, options: ServerOptions): Promise<string | undefined> {
  const token = options.token ?? environmentVariable(`${service.environment}_TOKEN`);
  return typeof token === "function" ? token() : token;
}

/** An environment variable. Browsers have none, and an empty one is as good as none. */
export function environmentVariable(name: string): string | undefined {
  const { process } = globalThis as { process?: { env?: Readonly<Record<string, string | undefined>> } };
  return process?.env?.[name] || undefined;
}
