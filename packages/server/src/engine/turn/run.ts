import { type AgentEvent, AgentFailure } from "../../agents/agent.ts";
import { pause } from "../../clock.ts";
import { IllegalEventError, SessionLostError } from "../errors.ts";
import { createAgentContext } from "./agent-context.ts";
import type { Ending } from "./ending.ts";
import { createRounds, type Rounds } from "./rounds.ts";
import { createToolDesk, type ToolDesk } from "./tools.ts";
import type { TurnsContext } from "./turns.ts";

/** An agent at work on one turn. */
export interface TurnRun {
  readonly tools: ToolDesk;
  /** Nothing the agent says from now on counts, and it is asked to stop. The turn's end is the caller's to write. */
  stop(reason: Error): void;
  /** Resolves when the agent has really stopped, or has taken too long to. */
  readonly stopped: Promise<void>;
}

export interface TurnRunContext extends TurnsContext {
  readonly turnId: string;
  /** When the agent has stopped working on the turn before. */
  readonly previous: Promise<void>;
  /** The agent came to an end by itself. */
  finish(ending: Ending): void;
}

/** What a run works with. */
export interface RunScope extends TurnRunContext {
  readonly signal: AbortSignal;
}

/** Agent events after which everything else in the process gets its turn, however fast the agent talks. */
const breathAfter = 64;

export function createTurnRun(context: TurnRunContext): TurnRun {
  const controller = new AbortController();
  const scope: RunScope = { ...context, signal: controller.signal };
  const tools = createToolDesk(scope);
  const worked = work(scope, tools);

  return {
    tools,
    stop(reason) {
      controller.abort(reason);
      tools.giveUp(reason);
    },
    stopped: stoppedInTime(scope, worked),
  };
}

async function work(scope: RunScope, tools: ToolDesk): Promise<void> {
  try {
    await scope.journal.published();
    await scope.previous;
    if (scope.signal.aborted) return;
    await listen(scope, createRounds(scope), scope.options.agent.run(createAgentContext(scope, tools)));
    if (!scope.signal.aborted) scope.finish(endOf(scope));
  } catch (error) {
    if (scope.signal.aborted) return noteLate(scope, error);
    if (!(error instanceof SessionLostError))
      scope.finish({ type: "failed", failure: failureOf(scope, error) });
  }
}

async function listen(scope: RunScope, rounds: Rounds, events: AsyncIterable<AgentEvent>): Promise<void> {
  let heard = 0;
  for await (const event of events) {
    if (scope.signal.aborted) return;
    const written = rounds.take(event);
    if (written) await written;
    heard += 1;
    if (heard % breathAfter === 0) await new Promise(setImmediate);
    if (scope.signal.aborted) return;
  }
}

/** An agent that stops talking in the middle of something has failed, whatever it thinks. */
function endOf({ journal }: RunScope): Ending {
  const { turn } = journal.head;
  if (!turn?.message && turn?.calls.length === 0) return { type: "completed" };
  const message = "The agent stopped before it had finished.";
  return { type: "failed", failure: { code: "agent_failed", message, retryable: true } };
}

function failureOf({ options, sessionId, turnId }: RunScope, error: unknown) {
  if (error instanceof AgentFailure) return error.failure;
  options.log.error({ error, sessionId, turnId }, "The agent failed.");
  const code = error instanceof IllegalEventError ? "internal" : "agent_failed";
  return { code, message: "The agent stopped with an error.", retryable: true };
}

/** After an interruption agents commonly throw what they were interrupted with. Anything else is worth a line. */
function noteLate({ options, sessionId, turnId, signal }: RunScope, error: unknown): void {
  if (error === signal.reason) return;
  options.log.warn({ error, sessionId, turnId }, "The agent failed after its turn was over.");
}

async function stoppedInTime({ options, signal }: RunScope, worked: Promise<void>): Promise<void> {
  const done = new AbortController();
  const late = new Promise<void>((resolve) => {
    const startTimer = () => pause(options.clock, options.limits.stopMs, done.signal).then(resolve, () => {});
    signal.addEventListener("abort", startTimer, { once: true });
  });
  await Promise.race([worked, late]);
  done.abort();
}
