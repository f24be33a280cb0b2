import type { Diagnostic } from "@colloquy/session";

/** The session cannot go on in this process: its store failed, another process writes to it, or it was deleted. Open it again. */
export class SessionLostError extends Error {
  override readonly name = "SessionLostError";

  constructor(sessionId: string, cause?: unknown) {
    super(`Session ${sessionId} was given up by this process.`, { cause });
  }
}

/** A session with this id exists already. */
export class SessionExistsError extends Error {
  override readonly name = "SessionExistsError";

  constructor(sessionId: string) {
    super(`Session ${sessionId} exists already.`);
  }
}

/** The session cannot be copied while a turn runs. */
export class SessionBusyError extends Error {
  override readonly name = "SessionBusyError";

  constructor(sessionId: string) {
    super(`A turn of session ${sessionId} is running.`);
  }
}

/** The server is shutting down and takes nothing new. */
export class DrainingError extends Error {
  override readonly name = "DrainingError";

  constructor() {
    super("The server is shutting down.");
  }
}

/** The stored log of a session has a gap or something unreadable at this place. */
export class DamagedLogError extends Error {
  override readonly name = "DamagedLogError";

  constructor(sessionId: string, seq: number, cause?: unknown) {
    super(`Event ${seq} of session ${sessionId} is missing or unreadable.`, { cause });
  }
}

/** An event that cannot come next: a fault of the agent, or of ours. Nothing was written. */
export class IllegalEventError extends Error {
  override readonly name = "IllegalEventError";
  readonly diagnostic: Diagnostic;

  constructor(sessionId: string, type: string, diagnostic: Diagnostic) {
    super(`Session ${sessionId}: ${type} cannot come next. ${diagnostic.message} (${diagnostic.code})`);
    this.diagnostic = diagnostic;
  }
}
