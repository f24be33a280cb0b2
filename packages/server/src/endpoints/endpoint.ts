import type { Agent } from "../agents/agent.ts";
import type { Authenticate } from "../auth.ts";
import type { Engine } from "../engine/engine.ts";
import type { Limits } from "../limits.ts";
import type { Logger } from "../logger.ts";
import type { DocumentStore } from "../stores/store.ts";
import type { HttpTransport } from "../transports/http/http.ts";
import type { StdioTransport } from "../transports/stdio/stdio.ts";
import type { WebSocketTransport } from "../transports/websocket/websocket.ts";

/** What every endpoint is given; it reaches for nothing else. */
export interface EndpointContext {
  readonly engine: Engine;
  readonly agent: Agent;
  readonly documents: DocumentStore;
  readonly authenticate: Authenticate;
  readonly limits: Limits;
  readonly log: Logger;
}

/** How a protocol reaches its clients. */
export type Transport = HttpTransport | WebSocketTransport | StdioTransport;

/** One protocol of the server, over one transport or several. */
export interface Endpoint {
  readonly protocol: string;
  readonly transports: readonly Transport[];
}

/** Creates the endpoint of one protocol. */
export type EndpointFactory = (context: EndpointContext) => Endpoint;
