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
export { type Clock, systemClock } from "./clock.ts";
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
export { type Logger, silentLogger } from "./logger.ts";
export { createMemoryStore } from "./stores/memory/index.ts";
export { createSqliteStore, type SqliteStoreOptions } from "./stores/sqlite/index.ts";
export type { SessionSummary, Store, StoredEvent } from "./stores/store.ts";
