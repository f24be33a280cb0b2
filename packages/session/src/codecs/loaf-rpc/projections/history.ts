import type { HistoryListResult, HistoryRecord, HistorySummary } from "@colloquy/schema/loaf-rpc";
import { itemsOf } from "../../../state/index.ts";
import type { HistoryListCall } from "../server/call.ts";
import type { ServerState } from "../server/state.ts";

const titleLength = 80;

/** A session as a saved chat (§7, §11); `undefined` while nothing of it is saved. */
export function toHistoryRecord(
  { facts, sessions }: ServerState,
  sessionId: string,
): HistoryRecord | undefined {
  const view = sessions[sessionId];
  if (!view?.saved || view.provider === null) return undefined;
  const messages = itemsOf(view.history).filter(({ text }) => text.trim() !== "");
  const { selectedModel, selectedThinking, selectedOpenRouterProvider } = facts.model;
  return {
    id: view.id,
    title: titleOf(view.title),
    provider: view.provider,
    model: selectedModel,
    thinkingLevel: selectedThinking,
    ...(view.provider === "openrouter" && { openRouterProvider: selectedOpenRouterProvider }),
    createdAt: new Date(view.createdAt).toISOString(),
    updatedAt: new Date(view.updatedAt).toISOString(),
    messageCount: messages.length,
    rolloutPath: `sessions/${view.id}`,
    messages: messages.map((message) => ({ ...message, text: message.text.trim() })),
  };
}

/** The most recent prompt on one line, cut to 80 characters. */
function titleOf(prompt: string): string {
  const line = prompt.trim().replace(/\s+/g, " ");
  if (line === "") return "untitled chat";
  return line.length <= titleLength ? line : `${line.slice(0, titleLength - 3)}...`;
}

/** A page of saved chats: the true total, and where the next page begins (deviation, §11). */
export function toHistoryPage(
  { cursor, limit }: Pick<HistoryListCall, "cursor" | "limit">,
  rows: readonly HistorySummary[],
  total: number,
): HistoryListResult {
  const next = cursor + rows.length;
  return {
    total,
    cursor,
    limit,
    sessions: [...rows],
    next_cursor: next < total && rows.length > 0 ? next : null,
  };
}
