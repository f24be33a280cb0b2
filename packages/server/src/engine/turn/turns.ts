import type { DurableEvent, EventInput, Message } from "@colloquy/schema/session";
import { firstTurn, type NextTurn, nextTurn } from "./next-turn.ts";
import type { TurnsContext } from "./turn-context.ts";
import { endEvents, type TurnEnd } from "./turn-end.ts";
import { createTurnRun, type TurnRun } from "./turn-run.ts";

/** Runs the turns of a session, one after another. */
export interface Turns {
  /** Starts a turn with a message; resolves when that is durable. No turn may be running. */
  start(message: Message): { readonly turnId: string; readonly written: Promise<void> };
  /** Ends the running turn from outside, if there is one, and goes on with what waits. */
  end(ending: TurnEnd): Promise<void>;
  /** Ends the running turn, if there is one, and writes `last` behind it; nothing that waits is started. */
  endWith(ending: TurnEnd, last: readonly EventInput<DurableEvent>[]): Promise<void>;
  /** The run of the running turn. */
  readonly run: TurnRun | undefined;
  /** Resolves when no turn runs. */
  idle(): Promise<void>;
  /** Drops the running turn without writing its end: the log is lost. */
  abandon(reason: Error): void;
}

type TurnEndEvent = Extract<EventInput<DurableEvent>, { readonly rounds: number }>;

export function createTurns(context: TurnsContext): Turns {
  const { sessionLog, options } = context;
  let run: TurnRun | undefined;
  let lastStopped: Promise<void> = Promise.resolve();
  const idleWaiters: (() => void)[] = [];

  function begin(next: NextTurn): void {
    const mine: TurnRun = createTurnRun({
      ...context,
      turnId: next.turnId,
      previous: lastStopped,
      finish(ending) {
        if (run === mine) end(ending).catch(context.failed);
      },
    });
    run = mine;
    lastStopped = mine.stopped;
  }

  async function advance(
    inputs: readonly EventInput<DurableEvent>[],
    next: NextTurn | undefined,
  ): Promise<void> {
    const written = sessionLog.write([...inputs, ...(next?.inputs ?? [])]);
    run?.stop(new Error("The turn is over."));
    run = undefined;
    if (next) begin(next);
    else for (const wake of idleWaiters.splice(0)) wake();
    await written;
  }

  function endInputs(ending: TurnEnd): EventInput<DurableEvent>[] {
    const inputs = endEvents(sessionLog.pendingState, sessionLog.clock.now(), ending);
    const last = inputs.at(-1);
    if (last && "rounds" in last) logTurnEnd(context, last);
    return inputs;
  }

  async function end(ending: TurnEnd): Promise<void> {
    const next = context.draining() ? undefined : nextTurn(sessionLog.pendingState, options.ids);
    await advance(endInputs(ending), next);
  }

  return {
    start(message) {
      const next = firstTurn(message, options.ids());
      return { turnId: next.turnId, written: advance([], next) };
    },
    end,
    endWith: (ending, last) => advance([...endInputs(ending), ...last], undefined),
    get run() {
      return run;
    },
    async idle() {
      if (sessionLog.pendingState.turn) await new Promise<void>((resolve) => idleWaiters.push(resolve));
    },
    abandon(reason) {
      run?.stop(reason);
      run = undefined;
      for (const wake of idleWaiters.splice(0)) wake();
    },
  };
}

/** The one log line of a turn. Message content never goes to the operator's log. */
function logTurnEnd({ sessionId, options }: TurnsContext, end: TurnEndEvent): void {
  const { type, turnId, durationMs, rounds, toolCalls } = end;
  options.log.info({ sessionId, turnId, end: type, durationMs, rounds, toolCalls }, "A turn has ended.");
}
