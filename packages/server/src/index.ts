export {
  type Agent,
  type AgentContext,
  type AgentEvent,
  AgentFailure,
  type ServerTool,
  type ToolCall,
  type ToolContext,
} from "./agents/agent.ts";
export { createDemoAgent, type DemoAgentOptions } from "./agents/demo/index.ts";
export { type ApiKey, type AuthOptions, createAuthenticate, hashKey } from "./auth/index.ts";
export type { Authenticate, AuthResult, Credential, Principal } from "./auth.ts";
export { type Clock, systemClock } from "./clock.ts";
export type { Endpoint, EndpointContext, EndpointFactory, Transport } from "./endpoints/endpoint.ts";
export { createEverrunsRest } from "./endpoints/everruns-rest/index.ts";
export { createEngine } from "./engine/create-engine.ts";
export type {
  CommandResult,
  Engine,
  Refusal,
  Session,
  Subscriber,
  Subscription,
} from "./engine/engine.ts";
export {
  DamagedLogError,
  DrainingError,
  SessionBusyError,
  SessionExistsError,
  SessionLostError,
} from "./engine/errors.ts";
export type { EngineLimits, EngineOptions } from "./engine/options.ts";
export { PortUnavailableError, StdioUnavailableError, UnsafeBindError } from "./host/errors.ts";
export type { Server, StdioServer } from "./host/host.ts";
export { createLogger, type LogLevel, logLevels } from "./host/logger.ts";
export { createMetrics, type Metrics } from "./host/metrics.ts";
export type { ServerUrl } from "./host/transports.ts";
export type { Limits, Timeouts } from "./limits.ts";
export { type Logger, silentLogger } from "./logger.ts";
export { protocols } from "./protocols.ts";
export { createServer, type ServerOptions } from "./server.ts";
export { createMemoryStore } from "./stores/memory/index.ts";
export {
  createSqliteStore,
  type SqliteStoreOptions,
  StoreFailedError,
  StoreLockedError,
  StoreVersionError,
} from "./stores/sqlite/index.ts";
export {
  type DocumentStore,
  type ListOptions,
  SequenceConflictError,
  type SessionSummary,
  type Store,
  type StoredEvent,
} from "./stores/store.ts";
export type { CloseReason, CloseReasons, ConnectionHandler, FrameWriter } from "./transports/connection.ts";
export type { HttpTransport } from "./transports/http/http.ts";
export { createStdioTransport, type StdioStreams, type StdioTransport } from "./transports/stdio/stdio.ts";
export { createWebSocketTransport, type WebSocketTransport } from "./transports/websocket/websocket.ts";
