import type { OpenMessage } from "@colloquy/session";
import { type AgentEvent, AgentFailure } from "../../agents/agent.ts";
import type { RunScope } from "./run.ts";

/** Turns what an agent says into events of the log. */
export interface Rounds {
  /** Resolves when what was said is durable; glimpses need not be waited for. */
  take(event: AgentEvent): Promise<void> | undefined;
}

type Takers = {
  readonly [Type in AgentEvent["type"]]: (
    event: Extract<AgentEvent, { readonly type: Type }>,
  ) => Promise<void> | undefined;
};

export function createRounds(scope: RunScope): Rounds {
  const { journal, turnId, options } = scope;

  function openMessage(event: AgentEvent): OpenMessage {
    const message = journal.head.turn?.message;
    if (!message) throw new Error(`The agent said ${event.type} outside of a round.`);
    return message;
  }

  const takers: Takers = {
    "round.started": ({ model }) => {
      assertAffordable(scope);
      const round = (journal.head.turn?.round ?? 0) + 1;
      const messageId = options.ids();
      return journal.write([
        { type: "message.started", turnId, messageId, round, ...(model !== undefined && { model }) },
      ]);
    },
    "text.delta": (event) => {
      const { id: messageId, index } = openMessage(event);
      journal.show({ type: "message.delta", turnId, messageId, index, text: event.text });
      return undefined;
    },
    "thinking.delta": (event) => {
      const { id: messageId, thinkingIndex: index } = openMessage(event);
      journal.show({ type: "thinking.delta", turnId, messageId, index, text: event.text });
      return undefined;
    },
    "thinking.completed": (event) => {
      const { id: messageId } = openMessage(event);
      return journal.write([{ ...event, turnId, messageId }]);
    },
    "round.completed": (event) => {
      const { id: messageId, model } = openMessage(event);
      return journal.write([
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
      const taker = takers[event.type] as (event: AgentEvent) => Promise<void> | undefined;
      return taker(event);
    },
  };
}

/** The session's own limits, looked at before each round. */
function assertAffordable({ journal }: RunScope): void {
  const { settings, turn, totals } = journal.head;
  const { maxTurns = Number.POSITIVE_INFINITY, maxBudgetUsd = Number.POSITIVE_INFINITY } = settings;
  if ((turn?.round ?? 0) >= maxTurns)
    throw limitReached("max_turns", `The turn has had its ${maxTurns} model rounds.`);
  if ((totals.usage?.costUsd ?? 0) >= maxBudgetUsd)
    throw limitReached("max_budget", `The session has cost its ${maxBudgetUsd} USD.`);
}

const limitReached = (code: string, message: string) => new AgentFailure({ code, message, retryable: false });
