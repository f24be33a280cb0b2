import {
  completeMessage,
  currentMessage,
  currentTurn,
  record,
  recordSent,
  requestTool,
  settleCalls,
} from "../../../codec/event-recorder.ts";
import { glueBetween } from "../pieces.ts";
import type { Recorder } from "./state.ts";

/** The next piece of what the agent says; consecutive pieces are one message (§6). */
export function recordPiece(recorder: Recorder, text: string): void {
  const { turn, message } = currentMessage(recorder);
  const { id: messageId, index } = message;
  const piece = glueBetween(message.text) + text;
  record(recorder, { type: "message.delta", turnId: turn.id, messageId, index, text: piece });
}

/** What the user said. It ends the agent's turn, unless that is busy with a tool: nothing else marks the end (§6). */
export function recordUser(recorder: Recorder, text: string): void {
  if (recorder.state.session.turn?.calls.length === 0 && recorder.state.held.length === 0) endTurn(recorder);
  recordSent(recorder, [{ type: "text", text }], undefined);
}

/** Ends the running turn, if there is one. */
export function endTurn(recorder: Recorder): void {
  if (!recorder.state.session.turn) return;
  const { shownAt } = recorder.state.session.turn.message ?? {};
  const until = shownAt ?? recorder.state.session.updatedAt;
  completeMessage(recorder, "end");
  settleCalls(recorder);
  const { id: turnId, startedAt, round, toolCalls, lastMessageId, text } = currentTurn(recorder);
  const durationMs = Math.max(0, Date.parse(until) - Date.parse(startedAt));
  record(recorder, {
    type: "turn.completed",
    turnId,
    durationMs,
    rounds: round,
    toolCalls,
    ...(lastMessageId !== undefined && { finalMessageId: lastMessageId }),
    text,
  });
}

/** A fault while the agent works ends its turn; between turns it is none of the recorder. */
export function failTurn(recorder: Recorder, message: string): boolean {
  const { turn, pending } = recorder.state.session;
  if (!turn && pending.length === 0) return false;
  currentTurn(recorder);
  completeMessage(recorder, "error");
  settleCalls(recorder);
  const { id: turnId, startedAt, round, toolCalls } = currentTurn(recorder);
  const durationMs = Math.max(0, recorder.state.now - Date.parse(startedAt));
  const failure = { code: "agent_failed", message, retryable: false };
  record(recorder, { type: "turn.failed", turnId, durationMs, rounds: round, toolCalls, failure });
  return true;
}

/** Asks for a tool; the message that asks ends with it. Calls of which nothing else is known go on waiting for that. */
export function recordCall(
  recorder: Recorder,
  { id, toolName, args }: { readonly id: string; readonly toolName: string; readonly args: unknown },
  executor: "server" | "client",
): void {
  const call = { type: "toolCall" as const, callId: id, name: toolName, input: args };
  const { held } = recorder.state;
  recorder.state = { ...recorder.state, held: [] };
  if (recorder.state.session.turn?.message) completeMessage(recorder, "toolCalls", [call]);
  requestTool(recorder, call, executor);
  recorder.state = { ...recorder.state, held };
}
