import type { KnownEvent } from "@colloquy/schema/session";
import type { Session } from "../engine/engine.ts";
import type { Logger } from "../logger.ts";

export interface ToolDeadlineOptions {
  readonly protocol: string;
  readonly session: Session;
  readonly log: Logger;
  /** Client tools this client runs; absent: all. */
  readonly clientTools: ReadonlySet<string> | undefined;
  readonly toolAnswerMs: number;
  /** Whether this client asked for the turn. */
  readonly isOwn: (turnId: string) => boolean;
}

/**
 * Resolves tool calls in place of a client that does not answer: some send nothing about a tool they lack (chucky-ws
 * §6.2). Calls in turns of other clients are left to those clients, within the engine's time.
 */
export interface ToolDeadlines {
  observe(event: KnownEvent): void;
  /** The client is gone; another one may answer. */
  cancel(): void;
}

export function createToolDeadlines(options: ToolDeadlineOptions): ToolDeadlines {
  const { protocol, session, clientTools, toolAnswerMs, isOwn } = options;
  const timers = new Map<string, NodeJS.Timeout>();

  function expire(callId: string, name: string): void {
    const error = `The client did not answer ${name} in time.`;
    const outcome = { status: "timeout", content: [{ type: "text" as const, text: error }], error };
    session.execute({ type: "tool.resolve", callId, outcome }).catch((reason) => {
      options.log.warn({ protocol, sessionId: session.id, err: reason }, error);
    });
  }

  function clear(callId: string): void {
    clearTimeout(timers.get(callId));
    timers.delete(callId);
  }

  return {
    observe(event) {
      if (event.type === "tool.completed") clear(event.callId);
      if (event.type !== "tool.requested" || event.executor !== "client" || !isOwn(event.turnId)) return;
      const { callId, name } = event;
      if (clientTools?.has(name) === false) return;
      timers.set(
        callId,
        setTimeout(() => expire(callId, name), toolAnswerMs),
      );
    },
    cancel() {
      for (const callId of timers.keys()) clear(callId);
    },
  };
}
