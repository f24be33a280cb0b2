import type { KnownCommand, Settings } from "@colloquy/schema/session";

/**
 * Asks for the session of a connection: a new one, or one that exists. A command goes to one session; this decides
 * which one, so only whoever holds all sessions can do it.
 */
export interface OpenSession {
  readonly type: "session.open";
  /** What a new session is to be, or what is to change in one that exists. */
  readonly settings: Settings;
  /** Id of the session to go on with. */
  readonly sessionId?: string;
  /** Go on with the asker's most recent session; a new one when there is none. */
  readonly latest?: boolean;
  /** Branch from the session instead of going on with it. */
  readonly fork?: boolean;
  /** Id of the last message to keep. */
  readonly keepUpTo?: string;
}

/** Ends a connection's part in a session. The session itself stays open. */
export interface EndInput {
  readonly type: "input.end";
  /** `now` interrupts the turn this connection asked for; `drained` first lets all its turns end. */
  readonly when: "now" | "drained";
  /** Whether to tell the client before the connection is closed. */
  readonly announce: boolean;
}

/** What a frame on a connection with one session may mean. */
export type ConnectionCommand = KnownCommand | OpenSession | EndInput;
