import type { Draft, DurableEvent, Message } from "@colloquy/schema/session";
import type { Journal } from "../log/journal.ts";
import type { ResolvedOptions } from "../options.ts";
import { type Ending, endingDrafts } from "./ending.ts";
import { firstTurn, type NextTurn, nextTurn } from "./next.ts";
import { createTurnRun, type TurnRun } from "./run.ts";

/** Runs the turns of a session, one after another. */
export interface Turns {
  /** Starts a turn with a message; resolves when that is durable. No turn may be running. */
  start(message: Message): { readonly turnId: string; readonly written: Promise<void> };
  /** Ends the running turn from outside, if there is one, and goes on with what waits. */
  end(ending: Ending): Promise<void>;
  /** Ends the running turn, if there is one, and writes `last` behind it; nothing that waits is started. */
  endWith(ending: Ending, last: readonly Draft<DurableEvent>[]): Promise<void>;
  /** The run of the running turn. */
  readonly run: TurnRun | undefined;
  /** Resolves when no turn runs. */
  idle(): Promise<void>;
  /** Lets go of the running turn without a word in the log: the log is lost. */
  abandon(reason: Error): void;
}

export interface TurnsContext {
  readonly sessionId: string;
  readonly journal: Journal;
  readonly options: ResolvedOptions;
  /** Whether nothing that waits may start any more. */
  readonly draining: () => boolean;
  /** The engine itself did something impossible; the session cannot go on like this. */
  readonly failed: (error: unknown) => void;
}

type TurnEnd = Extract<Draft<DurableEvent>, { readonly rounds: number }>;

export function createTurns(context: TurnsContext): Turns {
  const { journal, options } = context;
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

  async function advance(drafts: readonly Draft<DurableEvent>[], next: NextTurn | undefined): Promise<void> {
    const written = journal.write([...drafts, ...(next?.drafts ?? [])]);
    run?.stop(new Error("The turn is over."));
    run = undefined;
    if (next) begin(next);
    else for (const wake of idleWaiters.splice(0)) wake();
    await written;
  }

  function endDrafts(ending: Ending): Draft<DurableEvent>[] {
    const drafts = endingDrafts(journal.head, journal.clock.now(), ending);
    const last = drafts.at(-1);
    if (last && "rounds" in last) noteEnd(context, last);
    return drafts;
  }

  async function end(ending: Ending): Promise<void> {
    const next = context.draining() ? undefined : nextTurn(journal.head, options.ids);
    await advance(endDrafts(ending), next);
  }

  return {
    start(message) {
      const next = firstTurn(message, options.ids());
      return { turnId: next.turnId, written: advance([], next) };
    },
    end,
    endWith: (ending, last) => advance([...endDrafts(ending), ...last], undefined),
    get run() {
      return run;
    },
    async idle() {
      if (journal.head.turn) await new Promise<void>((resolve) => idleWaiters.push(resolve));
    },
    abandon(reason) {
      run?.stop(reason);
      run = undefined;
      for (const wake of idleWaiters.splice(0)) wake();
    },
  };
}

/** The one line an operator sees of a turn. What was said in it is nobody's business there. */
function noteEnd({ sessionId, options }: TurnsContext, end: TurnEnd): void {
  const { type, turnId, durationMs, rounds, toolCalls } = end;
  options.log.info({ sessionId, turnId, end: type, durationMs, rounds, toolCalls }, "A turn has ended.");
}
