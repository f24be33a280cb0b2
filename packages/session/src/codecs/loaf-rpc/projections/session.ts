import type { QueueItem, SessionState, TokenBreakdown } from "@colloquy/schema/loaf-rpc";
import { toUuid } from "../../../codec/ids.ts";
import { itemsOf } from "../../../state/index.ts";
import { estimate, totalOf } from "../estimate.ts";
import type { ProcessFacts } from "../server/facts.ts";
import type { ServerState } from "../server/state.ts";
import type { SessionView } from "../server/view.ts";

const instant = (at: string): string => new Date(at).toISOString();

/** A live session (§7); `undefined` when none of its events was encoded. */
export function toWireSession({ facts, sessions }: ServerState, sessionId: string): SessionState | undefined {
  const view = sessions[sessionId];
  if (!view) return undefined;
  const breakdown = breakdownOf(facts, view);
  return {
    id: toUuid(view.id),
    createdAt: instant(view.createdAt),
    updatedAt: instant(view.updatedAt),
    pending: view.turn !== undefined,
    statusLabel: view.statusLabel,
    messages: itemsOf(view.messages),
    history: itemsOf(view.history),
    queue: toWireQueue(view),
    pendingSteerCount: view.turn ? view.pending.length : 0,
    conversationProvider: view.provider,
    activeSessionId: view.saved ? view.id : null,
    contextTokenEstimate: totalOf(breakdown),
    contextTokenSource: "history",
    contextTokenProvider: providerOf(facts, view),
    contextTokenBreakdown: breakdown,
  };
}

/** The waiting prompts, by the turns they will be. */
export const toWireQueue = ({ queue }: SessionView): QueueItem[] =>
  queue.map(({ id, text, images, enqueuedAt }) => ({ id, text, images, enqueuedAt }));

/** The provider of the selected model, else that of the conversation. */
export const providerOf = ({ model }: ProcessFacts, { provider }: SessionView) =>
  model.selectedProvider ?? provider;

export const breakdownOf = (facts: ProcessFacts, view: SessionView): TokenBreakdown =>
  estimate(facts.instruction, facts.tools, providerOf(facts, view), view.historyTokens);
