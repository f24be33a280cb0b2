import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { Agent } from "../agents/agent.ts";
import type { Authenticate } from "../auth.ts";
import type { Engine } from "../engine/engine.ts";
import type { Logger } from "../logger.ts";
import type { DocumentStore } from "../stores/store.ts";

export type { Logger } from "../logger.ts";

/** What every endpoint is given; it reaches for nothing else. */
export interface EndpointContext {
  readonly engine: Engine;
  readonly agent: Agent;
  readonly documents: DocumentStore;
  readonly authenticate: Authenticate;
  readonly limits: Limits;
  readonly log: Logger;
}

/** Bounds of everything a peer can make large or slow. Figures and reasons: server documentation, «Limits». */
export interface Limits {
  /** Bytes of a JSON body. */
  readonly bodyBytes: number;
  /** Bytes of one WebSocket frame. */
  readonly frameBytes: number;
  /** Bytes of an uploaded file. */
  readonly uploadBytes: number;
  /** Nesting of a JSON value. */
  readonly jsonDepth: number;
  /** Unsent bytes after which a connection is «slow» and waits for its cursor. */
  readonly slowBytes: number;
  /** Time a slow connection may stay so before it is closed. */
  readonly slowMs: number;
  readonly connections: number;
  readonly streamsPerSession: number;
  /** Time clients have for their tool calls; absent: what each protocol says. */
  readonly toolAnswerMs?: number;
}

/** One protocol on the shared port. */
export interface Endpoint {
  readonly protocol: string;
  /** Where a person would point a client, by name of the transport. */
  urls(origin: string): readonly { readonly label: string; readonly url: string }[];
  /** Adds HTTP routes. */
  register?(app: FastifyInstance): void | Promise<void>;
  /** Paths whose WebSocket upgrades come to `upgrade`. */
  readonly upgradePaths?: readonly string[];
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Ends all connections in the way the protocol ends them. */
  close(): Promise<void>;
}
