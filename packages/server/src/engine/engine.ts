import type { DurableEvent, KnownCommand, KnownEvent, Message, Settings } from "@colloquy/schema/session";
import type { SessionState } from "@colloquy/session";
import type { ListOptions, SessionSummary } from "../stores/store.ts";

/** The result of a command. */
export type CommandResult =
  | {
      readonly ok: true;
      /** Seq of the newest event the command wrote; durable by now. */
      readonly seq: number;
      /** The user message, when the command sent one. */
      readonly message?: Message;
      /** Seq of its `message.added`, when it was not queued. */
      readonly messageSeq?: number;
      /** What became of it. */
      readonly delivery?: "started" | "queued" | "steered" | "duplicate";
      readonly turnId?: string;
    }
  | { readonly ok: false; readonly refusal: Refusal; readonly message: string };

/** Why a command was refused; nothing was written. */
export type Refusal =
  | "busy"
  | "closed"
  | "queue_full"
  | "not_running"
  | "not_waiting"
  | "unknown_call"
  | "unknown_permission"
  | "draining"
  | "unsupported";

/** Where a subscription delivers. Called in log order, never twice for one event, never concurrently. */
export interface Subscriber {
  /**
   * A batch: stored events, or ephemeral ones. Return `false` when the reader is slow: nothing more comes until
   * `Subscription.resume` is called, and then it goes on from the log, so nothing is queued and nothing is lost.
   * (Ephemeral events of the meantime are skipped; a `message.snapshot` stands in for them.)
   */
  deliver(events: readonly KnownEvent[]): boolean;
  /** All events that were stored at the time of subscribing have been delivered. Called once. */
  caughtUp?(): void;
  /** The session is gone (deleted or server shutdown). */
  ended?(reason: "deleted" | "shutdown" | "failed"): void;
}

export interface Subscription {
  resume(): void;
  cancel(): void;
}

/** One session: a log with one writer. */
export interface Session {
  readonly id: string;
  /** Fold of all events that are durable. */
  readonly state: SessionState;
  readonly lastSeq: number;
  /**
   * Runs a command; resolves when what it wrote is durable. Commands of one session take effect in call order.
   * @throws SessionLostError when the session was given up meanwhile; what became of the command is in the log.
   */
  execute(command: KnownCommand): Promise<CommandResult>;
  /**
   * Delivers everything after `afterSeq` and then follows, without a gap or a repetition at the seam. Nothing is
   * delivered before this returns.
   * @throws RangeError if the log is not as long as `afterSeq` yet; SessionLostError
   */
  subscribe(afterSeq: number, subscriber: Subscriber): Subscription;
  /** Stored events, oldest first. */
  read(afterSeq: number, limit: number): Promise<readonly DurableEvent[]>;
}

/** All sessions of one server. */
export interface Engine {
  /** @throws SessionExistsError, DrainingError */
  create(settings: Settings, sessionId?: string): Promise<Session>;
  /**
   * A copy of the conversation so far under a new id, with changed settings.
   * @throws SessionBusyError while a turn runs; DrainingError
   */
  fork(source: Session, settings: Settings): Promise<Session>;
  /** The session, or `undefined` if there is none. */
  open(sessionId: string): Promise<Session | undefined>;
  list(options: ListOptions): Promise<{ readonly items: readonly SessionSummary[]; readonly total: number }>;
  /** Whether there was such a session. Its subscriptions end with `deleted`. */
  delete(sessionId: string): Promise<boolean>;
  /**
   * After a start: opens the sessions that a stopped server left in the middle of something, so that their turns are
   * ended truthfully and what waited goes on. Others do so when they are opened.
   */
  recover(): Promise<void>;
  /** Refuses new turns, lets running ones end for `drainMs`, interrupts the rest, and writes everything down. */
  shutdown(drainMs: number): Promise<void>;
}
