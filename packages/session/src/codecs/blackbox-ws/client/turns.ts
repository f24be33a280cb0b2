import {
  completeMessage,
  messageOf,
  requestTool,
  settleCalls,
  tell,
  tellSent,
  turnOf,
} from "../../../story.ts";
import { glueBetween } from "../pieces.ts";
import type { Story } from "./state.ts";

/** The next piece of what the agent says; consecutive pieces are one message (§6). */
export function tellPiece(story: Story, text: string): void {
  const { turn, message } = messageOf(story);
  const { id: messageId, index } = message;
  const piece = glueBetween(message.text) + text;
  tell(story, { type: "message.delta", turnId: turn.id, messageId, index, text: piece });
}

/** What the user said. It ends the agent's turn, unless that is busy with a tool: nothing else marks the end (§6). */
export function tellUser(story: Story, text: string): void {
  if (story.state.session.turn?.calls.length === 0 && story.state.held.length === 0) endTurn(story);
  tellSent(story, [{ type: "text", text }], undefined);
}

/** Ends the running turn, if there is one. */
export function endTurn(story: Story): void {
  if (!story.state.session.turn) return;
  const { shownAt } = story.state.session.turn.message ?? {};
  const until = shownAt ?? story.state.session.updatedAt;
  completeMessage(story, "end");
  settleCalls(story);
  const { id: turnId, startedAt, round, toolCalls, lastMessageId, text } = turnOf(story);
  const durationMs = Math.max(0, Date.parse(until) - Date.parse(startedAt));
  tell(story, {
    type: "turn.completed",
    turnId,
    durationMs,
    rounds: round,
    toolCalls,
    ...(lastMessageId !== undefined && { finalMessageId: lastMessageId }),
    text,
  });
}

/** A fault while the agent works ends its turn; between turns it is none of the story. */
export function failTurn(story: Story, message: string): boolean {
  const { turn, pending } = story.state.session;
  if (!turn && pending.length === 0) return false;
  turnOf(story);
  completeMessage(story, "error");
  settleCalls(story);
  const { id: turnId, startedAt, round, toolCalls } = turnOf(story);
  const durationMs = Math.max(0, story.state.now - Date.parse(startedAt));
  const failure = { code: "agent_failed", message, retryable: false };
  tell(story, { type: "turn.failed", turnId, durationMs, rounds: round, toolCalls, failure });
  return true;
}

/** Asks for a tool; the message that asks ends with it. Calls of which nothing else is known go on waiting for that. */
export function tellCall(
  story: Story,
  { id, toolName, args }: { readonly id: string; readonly toolName: string; readonly args: unknown },
  executor: "server" | "client",
): void {
  const call = { type: "toolCall" as const, callId: id, name: toolName, input: args };
  const { held } = story.state;
  story.state = { ...story.state, held: [] };
  if (story.state.session.turn?.message) completeMessage(story, "toolCalls", [call]);
  requestTool(story, call, executor);
  story.state = { ...story.state, held };
}
