import { ColloquyError, mark } from "./colloquy-error.ts";

/** What an answer was, whether or not it is one of success. */
export interface RawResponse {
  readonly status: number;
  readonly headers: Headers;
  /** What the server calls the request in its logs: its `x-request-id` header. */
  readonly requestId: string | undefined;
  /** The body as text; empty for bytes, which go to the caller alone. */
  readonly rawBody: string;
}

/** The server refused. Subclasses tell the causes apart that callers usually treat differently. */
export class HttpError extends ColloquyError implements RawResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly requestId: string | undefined;
  readonly rawBody: string;
  /** The body as a JSON value of the type the operation declares for this status; else `undefined`. */
  readonly body: unknown;

  static {
    mark(HttpError, "HttpError");
  }

  constructor(request: string, response: RawResponse, body: unknown) {
    super(`${request} was answered with ${response.status}${told(response, body)}.`);
    this.status = response.status;
    this.headers = response.headers;
    this.requestId = response.requestId;
    this.rawBody = response.rawBody;
    this.body = body;
  }
}

/** 400 and 422: the request itself is wrong. */
export class BadRequestError extends HttpError {
  static {
    mark(BadRequestError, "BadRequestError");
  }
}

/** 401: no token, or none the server takes. */
export class AuthenticationError extends HttpError {
  static {
    mark(AuthenticationError, "AuthenticationError");
  }
}

/** 403: the token does not reach that far. */
export class PermissionDeniedError extends HttpError {
  static {
    mark(PermissionDeniedError, "PermissionDeniedError");
  }
}

/** 404 and 410: it does not exist, or not for this token. */
export class NotFoundError extends HttpError {
  static {
    mark(NotFoundError, "NotFoundError");
  }
}

/** 409: the state of things forbids it now. */
export class ConflictError extends HttpError {
  static {
    mark(ConflictError, "ConflictError");
  }
}

/** 429: too many requests. */
export class RateLimitError extends HttpError {
  static {
    mark(RateLimitError, "RateLimitError");
  }
}

/** 500 and above: the fault is the server's. */
export class ServerError extends HttpError {
  static {
    mark(ServerError, "ServerError");
  }
}

const classByStatus: Readonly<Record<number, typeof HttpError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  410: NotFoundError,
  422: BadRequestError,
  429: RateLimitError,
};

/** The error for a refusal. `request` names it without secrets, such as `GET /v1/sessions`. */
export function httpError(request: string, response: RawResponse, body: unknown): HttpError {
  const fallback = response.status >= 500 ? ServerError : HttpError;
  const errorClass = classByStatus[response.status] ?? fallback;
  return new errorClass(request, response, body);
}

/** The first of the members in which servers usually explain a refusal. */
function told({ requestId }: RawResponse, body: unknown): string {
  const members: { detail?: unknown; title?: unknown; message?: unknown } = Object(body);
  const text = [members.detail, members.title, members.message].find((member) => typeof member === "string");
  return `${text === undefined ? "" : `: ${text}`}${requestId === undefined ? "" : ` (request ${requestId})`}`;
}
