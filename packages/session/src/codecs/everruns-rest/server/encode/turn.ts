import { toPrefixedId } from "../../../../codec/ids.ts";
import { present } from "../../../../codec/values.ts";
import type { EventOf } from "../../../../state/index.ts";
import { preview, toWireInput, wireText } from "../../values/message.ts";
import { toInterruptText } from "../../values/outcome.ts";
import { toWireUsage } from "../../values/usage.ts";
import type { EncodeContext, EncodedTurn, TurnIds } from "../state.ts";
import { asTurn, emitStored, nextHex } from "./event.ts";
import { emitBrokenMessage } from "./message-end.ts";

/** Activates the session and starts the turn. */
export function startTurn(context: EncodeContext, { turnId, messageId }: EventOf<"turn.started">): void {
  const ids = {
    turn_id: toPrefixedId("turn", turnId),
    input_message_id: toPrefixedId("message", messageId),
  };
  const prompt = takenMessages(context, messageId);
  const turn = newTurn(ids, prompt);
  context.update({ turn });
  emitStored(context, "session.activated", ids, ids);
  const input_content = wireText(prompt.flatMap(({ content }) => content));
  emitStored(context, "turn.started", { ...ids, input_content }, asTurn(turn));
}

const newTurn = (ids: TurnIds, prompt: EncodedTurn["prompt"]): EncodedTurn => ({
  ids,
  prompt,
  round: undefined,
  spans: [],
  asked: [],
  announced: [],
  act: undefined,
  broken: undefined,
});

/** The pending message that the turn takes in. */
export const takenMessages = ({ before }: EncodeContext, messageId: string): EncodedTurn["prompt"] =>
  before.pending.filter(({ message }) => message.id === messageId).map(({ message }) => toWireInput(message));

export function completeTurn(
  context: EncodeContext,
  event: EventOf<"turn.completed">,
  turn: EncodedTurn,
): void {
  emitBrokenMessage(context, turn);
  const data = {
    turn_id: turn.ids.turn_id,
    iterations: event.rounds,
    duration_ms: event.durationMs,
    usage: toWireUsage(event.usage),
    final_message_id: event.finalMessageId && toPrefixedId("message", event.finalMessageId),
    final_answer_preview: preview(event.text),
    llm_call_count: event.rounds,
    tool_call_count: event.toolCalls,
    status: "completed",
  };
  emitStored(context, "turn.completed", present(data), asTurn(turn));
  emitIdle(context, turn, event.rounds);
}

/** A turn that used up its money is sealed, the others fail (§5.2). */
export function failTurn(context: EncodeContext, event: EventOf<"turn.failed">, turn: EncodedTurn): void {
  const { failure, rounds, usage } = event;
  const { turn_id } = turn.ids;
  emitBrokenMessage(context, turn, failure);
  if (failure.code === "max_budget") {
    const sealed = { turn_id, reason: "budget" as const, detail: failure.message, iterations: rounds };
    emitStored(context, "turn.sealed", present({ ...sealed, usage: toWireUsage(usage) }), asTurn(turn));
  } else {
    const data = {
      turn_id,
      error: failure.message,
      error_code: failure.code,
      error_fields: { retryable: failure.retryable },
      error_disclosure: "standard" as const,
    };
    emitStored(context, "turn.failed", data, asTurn(turn));
  }
  emitIdle(context, turn, rounds);
}

/** A turn that was cancelled leaves a note in the user's name (§7). */
export function cancelTurn(
  context: EncodeContext,
  event: EventOf<"turn.interrupted">,
  turn: EncodedTurn,
): void {
  emitBrokenMessage(context, turn);
  const { reason, note } = toInterruptText(event.reason);
  const data = { turn_id: turn.ids.turn_id, reason, usage: toWireUsage(event.usage) };
  emitStored(context, "turn.cancelled", present(data), asTurn(turn));
  const message = {
    id: `message_${nextHex(context)}`,
    role: "user" as const,
    content: [{ type: "text" as const, text: note }],
    created_at: event.at,
  };
  emitStored(context, "input.message", { message }, turn.ids);
  emitIdle(context, turn, event.rounds);
}

/** Every end of a turn is followed by this; the usage is that of the whole session (§5.2). */
function emitIdle(context: EncodeContext, turn: EncodedTurn, iterations: number): void {
  const usage = toWireUsage(context.state.session.totals.usage);
  const data = { turn_id: turn.ids.turn_id, iterations, usage };
  emitStored(context, "session.idled", present(data), turn.ids);
  context.update({ turn: undefined });
}
