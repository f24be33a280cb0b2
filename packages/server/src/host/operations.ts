import type { FastifyInstance } from "fastify";
import type { Authenticate } from "../auth.ts";
import { tokenAfter } from "../transports/http/authorization.ts";
import { problemType, toProblemDocument } from "../transports/http/problem.ts";
import type { Metrics } from "./metrics.ts";
import type { Readiness } from "./readiness.ts";

export const operationPaths = { health: "/healthz", ready: "/readyz", metrics: "/metrics" } as const;

export interface OperationsOptions {
  readonly readiness: Readiness;
  readonly metrics: Metrics;
  readonly authenticate: Authenticate;
}

/** Adds the operator's routes: liveness, readiness, metrics. Only metrics reveal enough to need a key. */
export function registerOperations(app: FastifyInstance, options: OperationsOptions): void {
  const { readiness, metrics, authenticate } = options;
  app.get(operationPaths.health, async () => ({ status: "ok" }));
  app.get(operationPaths.ready, async (_, reply) => {
    const reason = await readiness.reason();
    if (reason === undefined) return { status: "ready" };
    return reply.code(503).header("retry-after", "1").send({ status: "not_ready", reason });
  });
  app.get(operationPaths.metrics, async (request, reply) => {
    const { authorization } = request.headers;
    const token = tokenAfter(authorization, ["bearer"]) ?? authorization;
    const result = await authenticate({ protocol: "metrics", ...(token === undefined ? {} : { token }) });
    if (result.ok) return reply.type(metrics.contentType).send(await metrics.text());
    const problem = toProblemDocument({ status: 401, code: "unauthorized", message: result.message });
    return reply.code(401).header("www-authenticate", "Bearer").type(problemType).send(problem);
  });
}
