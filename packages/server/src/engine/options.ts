import { v7 } from "uuid";
import type { Agent } from "../agents/agent.ts";
import { type Clock, systemClock } from "../clock.ts";
import { type Logger, silentLogger } from "../logger.ts";
import type { Store } from "../stores/store.ts";

/** Bounds of what one session may hold or wait for. */
export interface EngineLimits {
  /** How long clients may take to answer tool calls, from the moment a turn waits for nothing else. */
  readonly toolAnswerMs: number;
  /** How long a client may take to answer a permission request. */
  readonly permissionMs: number;
  /** Messages that may wait for their turn, and as many that may wait to steer. */
  readonly queuedMessages: number;
  /** How long an interrupted agent may take to stop before the next turn starts without waiting for it. */
  readonly stopMs: number;
  /** How long an unused session stays in memory. */
  readonly idleMs: number;
  /** Unused sessions kept in memory. */
  readonly idleSessions: number;
}

/** What an engine works with. Everything after `agent` has a default. */
export interface EngineOptions {
  readonly store: Store;
  readonly agent: Agent;
  readonly clock?: Clock;
  /** Makes ids of sessions, turns and messages; default UUID version 7. */
  readonly ids?: () => string;
  readonly limits?: Partial<EngineLimits>;
  readonly log?: Logger;
}

export type ResolvedOptions = Required<EngineOptions> & { readonly limits: EngineLimits };

const defaultLimits: EngineLimits = {
  toolAnswerMs: 300_000,
  permissionMs: 60_000,
  queuedMessages: 32,
  stopMs: 5_000,
  idleMs: 300_000,
  idleSessions: 1_000,
};

export function resolveOptions(options: EngineOptions): ResolvedOptions {
  const limits = { ...defaultLimits, ...options.limits };
  return { clock: systemClock, ids: v7, log: silentLogger, ...options, limits };
}
