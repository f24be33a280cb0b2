import { v7 } from "uuid";
import type { Agent } from "../agents/agent.ts";
import type { Logger } from "../logger.ts";
import type { Store } from "../stores/store.ts";

/** What an engine works with. Everything after `log` has a default. */
export interface EngineOptions {
  readonly store: Store;
  readonly agent: Agent;
  readonly log: Logger;
  /** Milliseconds since 1970; default the system's clock. May jump back: event times do not. */
  readonly clock?: () => number;
  /** Ids of turns, messages and sessions; default UUID version 7. */
  readonly newId?: () => string;
  /** How long a client may take to answer a tool call. Default 60 s. */
  readonly toolTimeoutMs?: number;
  /** Messages that may wait for their turn, and as many that may wait to steer. Default 32. */
  readonly queueLimit?: number;
  /** How long a session nobody uses stays in memory. Default 5 min. */
  readonly idleMs?: number;
}

export type ResolvedOptions = Required<EngineOptions>;

export function resolveOptions(options: EngineOptions): ResolvedOptions {
  return { clock: Date.now, newId: v7, toolTimeoutMs: 60_000, queueLimit: 32, idleMs: 300_000, ...options };
}
