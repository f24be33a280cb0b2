import type { CommandCall } from "./call.ts";
import type { ProcessFacts } from "./facts.ts";
import type { SessionView } from "./view.ts";

/** What a server remembers of a connection; the connection is the wire's «process». Both halves share it. */
export interface ServerState {
  /** The server's clock, in ms since 1970. The caller keeps it up to date. */
  readonly now: number;
  readonly facts: ProcessFacts;
  /** After `system.shutdown` nothing is answered (§14). */
  readonly stopping: boolean;
  /** Id of the newest line of any transcript: they count over all sessions (§7). */
  readonly lines: number;
  /** Sessions whose events were encoded, in that order. */
  readonly sessions: Readonly<Record<string, SessionView>>;
  /** Commands whose answer is due. */
  readonly asks: readonly Ask[];
}

/** A command that runs. Its answer goes out at its place among the events it causes (§9). */
export interface Ask {
  readonly call: CommandCall;
  /** What the caller chose: id of the message of a `session.send`, of the session of a `session.create`. */
  readonly key?: string;
  /** Seq after which the answer is due at the latest, and the turn the command brought about. */
  readonly due?: { readonly seq: number; readonly turnId?: string; readonly queued: boolean };
}

/** A connection that has said and shown nothing. */
export const initialServerState = (now: number, facts: ProcessFacts): ServerState => ({
  now,
  facts,
  stopping: false,
  lines: 0,
  sessions: {},
  asks: [],
});
