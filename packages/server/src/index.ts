export type { Agent, AgentContext, AgentEvent, ServerTool, ToolCall, ToolContext } from "./agents/agent.ts";
export { AgentFailure } from "./agents/agent.ts";
export { createDemoAgent } from "./agents/demo/index.ts";
export { type ApiKey, type AuthOptions, createAuthenticate, hashKey } from "./auth/index.ts";
export type { Authenticate, AuthResult, Credential, Principal } from "./auth.ts";
export type { Endpoint, EndpointContext, Limits, Logger } from "./endpoints/endpoint.ts";
export type { CommandResult, Engine, Refusal, Session, Subscriber, Subscription } from "./engine/engine.ts";
export { createEngine } from "./engine/index.ts";
export { PortUnavailableError, UnsafeBindError } from "./host/errors.ts";
export type { Server, ServerUrl } from "./host/host.ts";
export type { Timeouts } from "./host/limits.ts";
export { createLogger, type LogLevel, logLevels } from "./host/logger.ts";
export { createMetrics, type Metrics } from "./host/metrics.ts";
export { type EndpointFactory, protocols } from "./protocols.ts";
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
