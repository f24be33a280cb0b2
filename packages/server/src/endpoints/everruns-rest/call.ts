import type { coreOperations } from "@colloquy/schema/everruns-rest";
import { withoutAliases } from "@colloquy/session/everruns-rest";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Principal } from "../../auth.ts";
import { readBody, readQuery } from "../../transports/http/validate.ts";
import { ProblemError } from "./problem.ts";

export type Operation = (typeof coreOperations)[number];

/** A request that has passed its operation's schemas. */
export interface Call<Path = unknown, Query = unknown, Body = unknown> {
  readonly path: Path;
  readonly query: Query;
  readonly body: Body;
  readonly principal: Principal;
  /** Scheme, host and path before `/v1`, as the client reached it. */
  readonly base: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The reply to a call. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers one operation; returns nothing when it has written the reply itself. Its call has the operation's types. */
export type Handler = (call: Call<never, never, never>) => Promise<Answer | undefined>;
export type Handlers = Readonly<Record<string, Handler>>;

/**
 * Checks a request against its operation.
 * @throws ProblemError, RequestError
 */
export function readRequest(
  operation: Operation,
  request: FastifyRequest,
): Pick<Call, "path" | "query" | "body"> {
  const { pathParameters, queryParameters } = operation;
  return {
    path: pathParameters && readPath(pathParameters, request.params as Record<string, string>),
    query: queryParameters && readQuery(queryParameters, request.query as Record<string, unknown>),
    body: bodyOf(operation, request),
  };
}

/** Parameters of the path are ids; anything wrong with one of them is no id. */
function readPath(schema: z.ZodObject, raw: Readonly<Record<string, string>>): unknown {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const name = String(result.error.issues[0]?.path[0]);
  throw new ProblemError("invalid_id", `"${raw[name]}" is not a ${name.replace("_id", "")} id.`);
}

function bodyOf(operation: Operation, { body }: FastifyRequest): unknown {
  const declared = operation.kind === "http" ? operation.body : undefined;
  if (!declared?.schema || declared.contentType !== undefined) return body;
  if (body === undefined && declared.optional) return {};
  if (body === undefined) throw new ProblemError("invalid_json", "The body is missing; it must be JSON.");
  return readBody(declared.schema, preparations[operation.id]?.(body) ?? body);
}

/** What is done to a body before its schema sees it. */
const preparations: Readonly<Record<string, (body: unknown) => unknown>> = { create_message: withoutAliases };
