import { type AgentEvent, AgentFailure } from "../../agents/agent.ts";
import { pause } from "../../clock.ts";
import { IllegalEventError, SessionLostError } from "../errors.ts";
import { createAgentContext } from "./agent-context.ts";
import { type AgentEventWriter, createAgentEventWriter } from "./agent-event-writer.ts";
import { createToolRunner, type ToolRunner } from "./tool-runner.ts";
import type { TurnContext, TurnRunContext } from "./turn-context.ts";
import type { TurnEnd } from "./turn-end.ts";

/** An agent at work on one turn. */
export interface TurnRun {
  readonly tools: ToolRunner;
  /** Later events of the agent are dropped, and it is asked to stop. The caller writes the end of the turn. */
  stop(reason: Error): void;
  /** Resolves when the agent has really stopped, or has taken too long to. */
  readonly stopped: Promise<void>;
}

/** Agent events after which the event loop runs once, however fast the agent produces them. */
const yieldAfter = 64;

export function createTurnRun(context: TurnRunContext): TurnRun {
  const controller = new AbortController();
  const turnContext: TurnContext = { ...context, signal: controller.signal };
  const tools = createToolRunner(turnContext);
  const worked = work(turnContext, tools);

  return {
    tools,
    stop(reason) {
      controller.abort(reason);
      tools.giveUp(reason);
    },
    stopped: stoppedInTime(turnContext, worked),
  };
}

async function work(context: TurnContext, tools: ToolRunner): Promise<void> {
  try {
    await context.sessionLog.published();
    await context.previous;
    if (context.signal.aborted) return;
    await writeEvents(
      context,
      createAgentEventWriter(context),
      context.options.agent.run(createAgentContext(context, tools)),
    );
    if (!context.signal.aborted) context.finish(endOf(context));
  } catch (error) {
    if (context.signal.aborted) return logLateError(context, error);
    if (!(error instanceof SessionLostError))
      context.finish({ type: "failed", failure: failureOf(context, error) });
  }
}

async function writeEvents(
  context: TurnContext,
  rounds: AgentEventWriter,
  events: AsyncIterable<AgentEvent>,
): Promise<void> {
  let received = 0;
  for await (const event of events) {
    if (context.signal.aborted) return;
    const written = rounds.take(event);
    if (written) await written;
    received += 1;
    if (received % yieldAfter === 0) await new Promise(setImmediate);
    if (context.signal.aborted) return;
  }
}

/** An agent that returns in the middle of a message or call has failed. */
function endOf({ sessionLog }: TurnContext): TurnEnd {
  const { turn } = sessionLog.pendingState;
  if (!turn?.message && turn?.calls.length === 0) return { type: "completed" };
  const message = "The agent stopped before it had finished.";
  return { type: "failed", failure: { code: "agent_failed", message, retryable: true } };
}

function failureOf({ options, sessionId, turnId }: TurnContext, error: unknown) {
  if (error instanceof AgentFailure) return error.failure;
  options.log.error({ error, sessionId, turnId }, "The agent failed.");
  const code = error instanceof IllegalEventError ? "internal" : "agent_failed";
  return { code, message: "The agent stopped with an error.", retryable: true };
}

/** After an interruption agents commonly throw what they were interrupted with. Anything else is worth a line. */
function logLateError({ options, sessionId, turnId, signal }: TurnContext, error: unknown): void {
  if (error === signal.reason) return;
  options.log.warn({ error, sessionId, turnId }, "The agent failed after its turn was over.");
}

async function stoppedInTime({ options, signal }: TurnContext, worked: Promise<void>): Promise<void> {
  const done = new AbortController();
  const late = new Promise<void>((resolve) => {
    const startTimer = () => pause(options.clock, options.limits.stopMs, done.signal).then(resolve, () => {});
    signal.addEventListener("abort", startTimer, { once: true });
  });
  await Promise.race([worked, late]);
  done.abort();
}
