import type { FastifyInstance } from "fastify";

/** A protocol over plain HTTP: requests, and event streams as their replies. */
export interface HttpTransport {
  readonly kind: "http";
  /** Paths below which its routes are, as a client is configured with them. */
  readonly paths: readonly string[];
  /** Adds the routes to a scope of their own: parsers and error shapes do not reach other protocols. */
  register(app: FastifyInstance): void | Promise<void>;
  /** Ends all event streams; resolves when they are gone. */
  close(): Promise<void>;
}
