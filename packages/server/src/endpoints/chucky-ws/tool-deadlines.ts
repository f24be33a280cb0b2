import type { KnownEvent } from "@colloquy/schema/session";
import type { Session } from "../../engine/engine.ts";
import type { Logger } from "../../logger.ts";

export interface ToolDeadlineOptions {
  readonly session: Session;
  readonly log: Logger;
  /** Client tools the connection runs; absent: all. */
  readonly clientTools: ReadonlySet<string> | undefined;
  readonly toolAnswerMs: number;
  /** Whether the connection asked for the turn. */
  readonly isOwn: (turnId: string) => boolean;
}

/**
 * Answers in place of a client that does not: some say nothing about a tool they lack (§6.2). Calls of turns that
 * somebody else asked for are that one's to answer, within the time the engine gives.
 */
export interface ToolDeadlines {
  see(event: KnownEvent): void;
  /** The connection is gone; another may answer. */
  leave(): void;
}

export function createToolDeadlines(options: ToolDeadlineOptions): ToolDeadlines {
  const { session, clientTools, toolAnswerMs, isOwn } = options;
  const timers = new Map<string, NodeJS.Timeout>();

  function giveUp(callId: string, name: string): void {
    const error = `The client did not answer ${name} in time.`;
    const outcome = { status: "timeout", content: [{ type: "text" as const, text: error }], error };
    session.execute({ type: "tool.resolve", callId, outcome }).catch((reason) => {
      options.log.warn({ protocol: "chucky-ws", sessionId: session.id, err: reason }, error);
    });
  }

  function forget(callId: string): void {
    clearTimeout(timers.get(callId));
    timers.delete(callId);
  }

  return {
    see(event) {
      if (event.type === "tool.completed") forget(event.callId);
      if (event.type !== "tool.requested" || event.executor !== "client" || !isOwn(event.turnId)) return;
      const { callId, name } = event;
      if (clientTools?.has(name) === false) return;
      timers.set(
        callId,
        setTimeout(() => giveUp(callId, name), toolAnswerMs),
      );
    },
    leave() {
      for (const callId of timers.keys()) forget(callId);
    },
  };
}
