import type { RequestId } from "@colloquy/schema/loaf-rpc";
import type { KnownCommand } from "@colloquy/schema/session";

interface Call {
  /** Id to answer with; not unique, so a call is known by its object. */
  readonly id: RequestId;
  /** What is asked of the session, in order. */
  readonly commands: readonly KnownCommand[];
}

/** Makes a session. */
export interface CreateCall extends Call {
  readonly type: "session.create";
}

/** Asks something of one session. */
export interface SessionCall extends Call {
  readonly type:
    | "session.send"
    | "session.steer"
    | "session.interrupt"
    | "session.queue.clear"
    | "history.clear_session";
  readonly sessionId: string;
  /** Why it is refused once it is known that the session exists (§6.1). */
  readonly refusal?: string;
  /** Why the turn fails as soon as it begins; no command goes with it. */
  readonly failure?: string;
}

/** A slash command (§13). One without commands reads only, or is refused. */
export interface CommandLineCall extends Call {
  readonly type: "command.execute";
  readonly sessionId: string;
  readonly line: string;
}

/** Reads a session. */
export interface ReadCall extends Call {
  readonly type: "session.get" | "session.queue.list";
  readonly sessionId: string;
}

export interface HistoryListCall extends Call {
  readonly type: "history.list";
  readonly limit: number;
  readonly cursor: number;
}

export interface HistoryGetCall extends Call {
  readonly type: "history.get";
  readonly which:
    | { readonly by: "last" }
    | { readonly by: "rolloutPath"; readonly path: string }
    | { readonly by: "id"; readonly id: string };
}

/** Selects the model of all sessions; answered already. */
export interface SelectCall extends Call {
  readonly type: "model.select";
  readonly sessionIds: readonly string[];
}

/** Stops the process; answered already. Running turns are to be interrupted. */
export interface ShutdownCall extends Call {
  readonly type: "system.shutdown";
}

/** A call whose answer waits for what its commands come to. */
export type CommandCall = CreateCall | SessionCall | CommandLineCall;

/** A request that passed its checks and that the codec cannot answer by itself. */
export type LoafCall = CommandCall | ReadCall | HistoryListCall | HistoryGetCall | SelectCall | ShutdownCall;
