import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
} from "fastify";
import type { Endpoint } from "../endpoints/endpoint.ts";
import type { Limits, Timeouts } from "../limits.ts";
import type { Logger } from "../logger.ts";
import { answerProblem, problemType, toProblemDocument } from "../transports/http/problem.ts";
import type { Gate } from "./gate.ts";
import type { Metrics } from "./metrics.ts";
import { transportsOf } from "./transports.ts";

export interface HttpOptions {
  readonly gate: Gate;
  readonly limits: Limits;
  readonly timeouts: Timeouts;
  readonly metrics: Metrics;
  readonly log: Logger;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** The HTTP side of the port: nothing reaches a route that did not pass the gate. */
export function createHttp(options: HttpOptions): FastifyInstance {
  const app = fastify({
    bodyLimit: options.limits.bodyBytes,
    forceCloseConnections: false,
    return503OnClosing: false,
    serverFactory: (handler) => createHttpServer(withGate(handler, options), options),
  });
  app.setNotFoundHandler((_, reply) =>
    sendProblem(reply, 404, "not_found", "There is nothing at this address."),
  );
  app.setErrorHandler<RouteError>((error, request, reply) => answerError(error, request, reply, options.log));
  observe(app, options.metrics);
  return app;
}

function createHttpServer(handler: Handler, { limits, timeouts, metrics }: HttpOptions): Server {
  const server = createServer(
    {
      headersTimeout: timeouts.headersMs,
      requestTimeout: timeouts.requestMs,
      keepAliveTimeout: timeouts.keepAliveMs,
      connectionsCheckingInterval: Math.min(1_000, timeouts.headersMs),
      maxHeaderSize: 16 * 1024,
      noDelay: true,
      // Whatever else a client would like to switch to (h2c), it is answered as plain HTTP/1.1.
      shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === "websocket",
    },
    handler,
  );
  server.maxConnections = limits.connections;
  server.on("drop", () => metrics.refused("too_many_connections"));
  return server;
}

function withGate(handler: Handler, { gate, metrics }: HttpOptions): Handler {
  return (request, response) => {
    response.setHeader("x-content-type-options", "nosniff");
    const refusal = gate.refusal(request.headers);
    if (refusal === undefined) return handler(request, response);
    metrics.refused(refusal.code);
    answerProblem(response, { status: 403, ...refusal });
  };
}

/** Routes are counted by their pattern: a path may carry ids, and a query a token. */
function observe(app: FastifyInstance, metrics: Metrics): void {
  app.addHook("onRequest", async (request, reply) => {
    const ended = metrics.requestStarted();
    reply.raw.once("close", () => ended(request.routeOptions.url ?? "none", reply.raw.statusCode));
  });
}

/** What a route threw: an error of the framework, with status and code, or any other. */
type RouteError = Error & Partial<Pick<FastifyError, "statusCode" | "code">>;

/** Errors of routes that have no form of their own. What is not the client's fault is logged and not sent. */
function answerError(error: RouteError, request: FastifyRequest, reply: FastifyReply, log: Logger) {
  const { statusCode = 500, code = "error", message } = error;
  if (statusCode < 500) return sendProblem(reply, statusCode, code.toLowerCase(), message);
  log.error({ err: error, route: request.routeOptions.url }, "a request failed");
  return sendProblem(reply, 500, "internal_error", "The server failed to answer. The reason is in its log.");
}

const sendProblem = (reply: FastifyReply, status: number, code: string, message: string) =>
  reply.code(status).type(problemType).send(toProblemDocument({ status, code, message }));

/** Registers each transport in a scope of its own: parsers and error shapes of one protocol do not reach another. */
export async function registerEndpoints(app: FastifyInstance, endpoints: readonly Endpoint[]): Promise<void> {
  for (const { transport } of transportsOf(endpoints, "http"))
    await app.register(async (scope) => transport.register(scope));
}
