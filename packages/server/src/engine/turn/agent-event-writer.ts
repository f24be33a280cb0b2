import type { OpenMessage } from "@colloquy/session";
import { type AgentEvent, AgentFailure } from "../../agents/agent.ts";
import type { TurnContext } from "./turn-context.ts";

/** Writes the events of an agent into the log. */
export interface AgentEventWriter {
  /** Resolves when the event is durable; nothing for an ephemeral one, which need not be waited for. */
  take(event: AgentEvent): Promise<void> | undefined;
}

type Writers = {
  readonly [Type in AgentEvent["type"]]: (
    event: Extract<AgentEvent, { readonly type: Type }>,
  ) => Promise<void> | undefined;
};

export function createAgentEventWriter(context: TurnContext): AgentEventWriter {
  const { sessionLog, turnId, options } = context;

  function openMessage(event: AgentEvent): OpenMessage {
    const message = sessionLog.pendingState.turn?.message;
    if (!message) throw new Error(`The agent sent ${event.type} outside of a round.`);
    return message;
  }

  const writers: Writers = {
    "round.started": ({ model }) => {
      assertAffordable(context);
      const round = (sessionLog.pendingState.turn?.round ?? 0) + 1;
      const messageId = options.ids();
      return sessionLog.write([
        { type: "message.started", turnId, messageId, round, ...(model !== undefined && { model }) },
      ]);
    },
    "text.delta": (event) => {
      const { id: messageId, index } = openMessage(event);
      sessionLog.emit({ type: "message.delta", turnId, messageId, index, text: event.text });
      return undefined;
    },
    "thinking.delta": (event) => {
      const { id: messageId, thinkingIndex: index } = openMessage(event);
      sessionLog.emit({ type: "thinking.delta", turnId, messageId, index, text: event.text });
      return undefined;
    },
    "thinking.completed": (event) => {
      const { id: messageId } = openMessage(event);
      return sessionLog.write([{ ...event, turnId, messageId }]);
    },
    "round.completed": (event) => {
      const { id: messageId, model } = openMessage(event);
      return sessionLog.write([
        {
          ...event,
          type: "message.completed",
          turnId,
          messageId,
          content: [...event.content],
          ...(model !== undefined && { model }),
        },
      ]);
    },
  };

  return {
    take(event) {
      // The table has each kind's own function under its tag; only the compiler loses the connection on the way.
      const write = writers[event.type] as (event: AgentEvent) => Promise<void> | undefined;
      return write(event);
    },
  };
}

/** The session's own limits, looked at before each round. */
function assertAffordable({ sessionLog }: TurnContext): void {
  const { settings, turn, totals } = sessionLog.pendingState;
  const { maxTurns = Number.POSITIVE_INFINITY, maxBudgetUsd = Number.POSITIVE_INFINITY } = settings;
  if ((turn?.round ?? 0) >= maxTurns)
    throw limitReached("max_turns", `The turn has had its ${maxTurns} model rounds.`);
  if ((totals.usage?.costUsd ?? 0) >= maxBudgetUsd)
    throw limitReached("max_budget", `The session has cost its ${maxBudgetUsd} USD.`);
}

const limitReached = (code: string, message: string) => new AgentFailure({ code, message, retryable: false });
