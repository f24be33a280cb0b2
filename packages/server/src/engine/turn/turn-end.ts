import type { DurableEvent, EventInput, Failure, ToolOutcome } from "@colloquy/schema/session";
import { type OpenCall, type SessionState, type TurnState, textOf } from "@colloquy/session";

/** How a turn ends. */
export type TurnEnd =
  | { readonly type: "completed" }
  | { readonly type: "failed"; readonly failure: Failure }
  | { readonly type: "interrupted"; readonly reason: string };

/** Everything that ends the running turn: first what is still open in it, each truthfully, then the turn. */
export function endEvents(state: SessionState, now: number, end: TurnEnd): EventInput<DurableEvent>[] {
  const { turn } = state;
  if (!turn) return [];
  return [
    ...closeMessage(turn, end),
    ...closePermissions(turn),
    ...turn.calls.map((call) => closeCall(turn.id, call, now, end)),
    closeTurn(turn, now, end),
  ];
}

/** The text streamed so far stays; nothing is invented to complete it. */
function closeMessage({ id: turnId, message }: TurnState, end: TurnEnd): EventInput<DurableEvent>[] {
  if (!message) return [];
  const { id: messageId, thinking, text, model } = message;
  const thought: EventInput<DurableEvent> = { type: "thinking.completed", turnId, messageId, text: thinking };
  const body: EventInput<DurableEvent> = {
    type: "message.completed",
    turnId,
    messageId,
    content: text === "" ? [] : [{ type: "text", text }],
    stopReason: end.type === "interrupted" ? "interrupted" : "error",
    ...(model !== undefined && { model }),
  };
  return thinking === "" ? [body] : [thought, body];
}

function closePermissions({ id: turnId, permissions }: TurnState): EventInput<DurableEvent>[] {
  return permissions.map(({ requestId }) => ({
    type: "permission.resolved",
    turnId,
    requestId,
    decision: "deny",
    message: "The turn ended before an answer came.",
  }));
}

function closeCall(turnId: string, call: OpenCall, now: number, end: TurnEnd): EventInput<DurableEvent> {
  const { callId, name } = call;
  const outcome = unfinished(call, end);
  return { type: "tool.completed", turnId, callId, name, outcome, durationMs: since(call.requestedAt, now) };
}

/** After a crash the effect of a call that had begun is unknown; everything else is known not to have ended. */
function unfinished(call: OpenCall, end: TurnEnd): ToolOutcome {
  const crashed = end.type === "interrupted" && end.reason === "crash";
  if (crashed && (call.started || call.executor === "client"))
    return toolFailure("interrupted", "The server stopped while the tool ran; it may have taken effect.");
  return toolFailure("cancelled", "The turn ended before the tool did.");
}

function closeTurn(turn: TurnState, now: number, end: TurnEnd): EventInput<DurableEvent> {
  const totals = {
    turnId: turn.id,
    durationMs: since(turn.startedAt, now),
    rounds: turn.round,
    toolCalls: turn.toolCalls,
    ...(turn.usage && { usage: turn.usage }),
  };
  const partial = turn.message?.text || turn.text;
  const text = partial === "" ? {} : { text: partial };
  if (end.type === "failed") return { type: "turn.failed", ...totals, failure: end.failure, ...text };
  if (end.type === "interrupted") return { type: "turn.interrupted", ...totals, reason: end.reason, ...text };
  return { type: "turn.completed", ...totals, ...answerOf(turn) };
}

function answerOf({ lastMessageId, content }: TurnState) {
  return {
    text: textOf(content),
    ...(lastMessageId !== undefined && { finalMessageId: lastMessageId }),
    ...(content.some(({ type }) => type !== "text") && { content: [...content] }),
  };
}

/** An outcome without a result. */
export function toolFailure(status: string, error: string): ToolOutcome {
  return { status, content: [{ type: "text", text: error }], error };
}

/** Whole milliseconds from an instant of the log to `now`. */
export function since(instant: string, now: number): number {
  return Math.max(0, Math.round(now - Date.parse(instant)));
}
