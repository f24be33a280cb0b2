import type { SessionLog } from "../log/session-log.ts";
import type { ResolvedOptions } from "../options.ts";
import type { TurnEnd } from "./turn-end.ts";

/** What all turns of a session work with. */
export interface TurnsContext {
  readonly sessionId: string;
  readonly sessionLog: SessionLog;
  readonly options: ResolvedOptions;
  /** Whether nothing that waits may start any more. */
  readonly draining: () => boolean;
  /** The engine itself did something impossible; the session cannot go on like this. */
  readonly failed: (error: unknown) => void;
}

/** What one run of the agent is given. */
export interface TurnRunContext extends TurnsContext {
  readonly turnId: string;
  /** When the agent has stopped working on the turn before. */
  readonly previous: Promise<void>;
  /** The agent came to an end by itself. */
  finish(ending: TurnEnd): void;
}

/** What a run works with. */
export interface TurnContext extends TurnRunContext {
  readonly signal: AbortSignal;
}
