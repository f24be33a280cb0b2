import { everrunsRestProtocol } from "@colloquy/schema/everruns-rest";
import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { addJsonParser } from "../../transports/http/json-body.ts";
import type { EndpointContext } from "../endpoint.ts";
import { type Answer, type Call, type Handler, type Handlers, type Operation, readRequest } from "./call.ts";
import { toProblemError } from "./errors.ts";
import { identify } from "./principal.ts";
import { ProblemError, toProblem } from "./problem.ts";

/** Clients use either (§2.1). */
const bases = ["", "/api"] as const;

/** Adds a route per operation of the contract, under both bases, in a scope with the protocol's own errors. */
export async function registerRoutes(
  app: FastifyInstance,
  context: EndpointContext,
  handlers: Handlers,
): Promise<void> {
  for (const base of bases) {
    await app.register(
      async (scope) => {
        scope.setErrorHandler((error, request, reply) => answerProblem(context, error, request, reply));
        scope.setNotFoundHandler((request, reply) =>
          answerProblem(context, new ProblemError("not_found", "There is no such path."), request, reply),
        );
        scope.addHook("onRequest", async (request, reply) => {
          reply.header("x-request-id", request.id);
        });
        addJsonParser(scope, context.limits.jsonDepth);
        await scope.register(multipart, { limits: { files: 1, fileSize: context.limits.uploadBytes } });
        for (const operation of everrunsRestProtocol.operations as readonly Operation[])
          addRoute(scope, context, { operation, base, handler: handlerOf(handlers, operation.id) });
      },
      { prefix: `${base}/v1` },
    );
  }
}

function handlerOf(handlers: Handlers, id: string): Handler {
  const handler = handlers[id];
  if (!handler) throw new Error(`The operation ${id} has no handler.`);
  return handler;
}

interface Route {
  readonly operation: Operation;
  readonly base: string;
  readonly handler: Handler;
}

function addRoute(
  scope: FastifyInstance,
  context: EndpointContext,
  { operation, base, handler }: Route,
): void {
  scope.route({
    method: operation.method,
    url: operation.path.replace(/^\/v1/, "").replaceAll(/\{(\w+)\}/g, ":$1"),
    async handler(request, reply) {
      const principal = await identify(request, context.authenticate);
      const origin = `${request.protocol}://${request.host}${base}`;
      const call = { ...readRequest(operation, request), principal, base: origin, request, reply };
      const answer = await handler(call as Call<never, never, never>);
      if (!answer) return reply;
      return reply
        .code(answer.status)
        .headers({ ...answer.headers })
        .send(answer.body);
    },
  });
}

/** Sends bytes, so that the framework adds nothing to the content type. */
function send(reply: FastifyReply, { status, body, headers }: Answer): FastifyReply {
  reply.code(status).headers({ "content-type": "application/json", ...headers });
  if (body === undefined) return reply.removeHeader("content-type").send();
  return reply.send(Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body)));
}

function answerProblem(
  context: EndpointContext,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const problem = toProblemError(error);
  if (problem.status >= 500)
    context.log.error({ err: error, route: request.routeOptions.url }, "a request failed");
  const { retryAfterSeconds } = problem.extras;
  if (retryAfterSeconds !== undefined) reply.header("retry-after", String(retryAfterSeconds));
  const path = request.url.split("?")[0] ?? request.url;
  const headers = { "content-type": "application/problem+json" };
  return send(reply, { status: problem.status, body: toProblem(problem, path), headers });
}
