import { toPrefixedId } from "../../../../codec/ids.ts";
import { present } from "../../../../codec/values.ts";
import type { EventOf } from "../../../../state/index.ts";
import { preview, toWireInput, wireText } from "../../message.ts";
import { toWireUsage } from "../../usage.ts";
import { interruptWords } from "../../words.ts";
import { asTurn, inTurn, type Output } from "../output.ts";
import type { EncodedTurn, EncodeState } from "../state.ts";
import { tellBrokenMessage } from "./answer.ts";
import { type Encoders, inRunningTurn, withTurn } from "./step.ts";

export const encodeTurn: Encoders<
  "message.added" | "turn.started" | "turn.steered" | "turn.completed" | "turn.failed" | "turn.interrupted"
> = {
  "message.added": (state, event, output) => {
    const message = toWireInput(event.message);
    output.add("input.message", { message });
    return { ...state, inputs: [...state.inputs, message] };
  },
  "turn.started": startTurn,
  "turn.steered": inRunningTurn((state, { messageId }, _output, turn) => {
    const { taken, inputs } = takeInput(state, messageId);
    return withTurn({ ...state, inputs }, turn, { prompt: [...turn.prompt, ...taken] });
  }),
  "turn.completed": inRunningTurn((state, event, output, turn) => {
    tellBrokenMessage(turn, output);
    const data = {
      turn_id: turn.id,
      iterations: event.rounds,
      duration_ms: event.durationMs,
      usage: toWireUsage(event.usage),
      final_message_id: event.finalMessageId && toPrefixedId("message", event.finalMessageId),
      final_answer_preview: preview(event.text),
      llm_call_count: event.rounds,
      tool_call_count: event.toolCalls,
      status: "completed",
    };
    output.add("turn.completed", present(data), asTurn(turn));
    return idle(state, turn, output, event.rounds);
  }),
  "turn.failed": inRunningTurn((state, event, output, turn) => {
    tellBrokenMessage(turn, output, event.failure);
    tellFailure(event, output, turn);
    return idle(state, turn, output, event.rounds);
  }),
  "turn.interrupted": inRunningTurn((state, event, output, turn) => {
    tellBrokenMessage(turn, output);
    const words = interruptWords[event.reason] ?? { reason: event.reason, note: "This work was stopped." };
    const data = { turn_id: turn.id, reason: words.reason, usage: toWireUsage(event.usage) };
    output.add("turn.cancelled", present(data), asTurn(turn));
    const note = {
      id: `message_${output.nextHex()}`,
      role: "user" as const,
      content: [{ type: "text" as const, text: words.note }],
      created_at: event.at,
    };
    output.add("input.message", { message: note }, inTurn(turn));
    return idle(state, turn, output, event.rounds);
  }),
};

function startTurn(state: EncodeState, event: EventOf<"turn.started">, output: Output): EncodeState {
  const { taken, inputs } = takeInput(state, event.messageId);
  const turn: EncodedTurn = {
    id: toPrefixedId("turn", event.turnId),
    inputMessageId: toPrefixedId("message", event.messageId),
    inputContent: wireText(taken.flatMap(({ content }) => content)),
    usage: undefined,
    prompt: taken,
    round: undefined,
    calls: [],
    announced: [],
    act: undefined,
    broken: undefined,
  };
  const ids = { turn_id: turn.id, input_message_id: turn.inputMessageId };
  output.add("session.activated", ids, inTurn(turn));
  output.add("turn.started", { ...ids, input_content: turn.inputContent }, asTurn(turn));
  return { ...state, inputs, turn };
}

/** The message that a turn takes in, and those that go on waiting. */
function takeInput(state: EncodeState, messageId: string) {
  const id = toPrefixedId("message", messageId);
  return {
    taken: state.inputs.filter((input) => input.id === id),
    inputs: state.inputs.filter((input) => input.id !== id),
  };
}

/** A turn that used up its money is sealed, the others fail (§5.2). */
function tellFailure({ failure, rounds, usage }: EventOf<"turn.failed">, output: Output, turn: EncodedTurn) {
  if (failure.code === "max_budget") {
    const sealed = {
      turn_id: turn.id,
      reason: "budget" as const,
      detail: failure.message,
      iterations: rounds,
    };
    output.add("turn.sealed", present({ ...sealed, usage: toWireUsage(usage) }), asTurn(turn));
    return;
  }
  const data = {
    turn_id: turn.id,
    error: failure.message,
    error_code: failure.code,
    error_fields: { retryable: failure.retryable },
    error_disclosure: "standard" as const,
  };
  output.add("turn.failed", data, asTurn(turn));
}

/** Every end of a turn is followed by this; the usage is that of the whole session (§5.2). */
function idle(state: EncodeState, turn: EncodedTurn, output: Output, iterations: number): EncodeState {
  const data = { turn_id: turn.id, iterations, usage: toWireUsage(state.usage) };
  output.add("session.idled", present(data), inTurn(turn));
  return { ...state, turn: undefined };
}
