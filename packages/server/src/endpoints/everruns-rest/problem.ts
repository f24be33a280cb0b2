import { STATUS_CODES } from "node:http";
import { type AllowedAction, errors, type Problem } from "@colloquy/schema/everruns-rest";

interface ProblemExtras {
  readonly retryAfterSeconds?: number;
  readonly allowedActions?: readonly AllowedAction[];
}

/** A refusal as the protocol reports it. `code` is one of its `errors`. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly code: string;
  readonly status: number;
  readonly extras: ProblemExtras;

  constructor(code: string, detail: string, extras: ProblemExtras = {}) {
    super(detail);
    this.code = code;
    this.status = statuses.get(code) ?? 500;
    this.extras = extras;
  }
}

const statuses: ReadonlyMap<string, number> = new Map(
  errors.flatMap(({ code, status }) => (status === undefined ? [] : [[code, status] as const])),
);

/** The problem document, with the member `error` that the Python and Rust clients look for (§2.4). */
export function toProblem({ code, status, message, extras }: ProblemError, instance: string): Problem {
  const { retryAfterSeconds, allowedActions } = extras;
  return {
    type: `urn:colloquy:everruns-rest:${code}`,
    title: STATUS_CODES[status] ?? "Error",
    status,
    code,
    detail: message,
    instance,
    ...(retryAfterSeconds !== undefined && { retry_after_seconds: retryAfterSeconds }),
    ...(allowedActions && { allowed_actions: [...allowedActions] }),
    error: { code, message },
  };
}

/** A limit was reached; the same operation may succeed later. */
export const rateLimited = (detail: string, operationId: string): ProblemError =>
  new ProblemError("rate_limited", detail, {
    retryAfterSeconds: 30,
    allowedActions: [{ rel: "retry-later", operation_id: operationId }],
  });
