import { toPrefixedId } from "../../../../codec/ids.ts";
import { present } from "../../../../codec/values.ts";
import { addUsage, type EventOf } from "../../../../state/index.ts";
import { agentIdOf, harnessIdOf } from "../../settings.ts";
import { inSpan, inTurn, type Output } from "../output.ts";
import type { EncodedRound, EncodedTurn, EncodeState } from "../state.ts";
import { tellAnswer, tellBrokenMessage, tellInterrupted } from "./answer.ts";
import { tellRest } from "./glimpse.ts";
import { type Encoder, type Encoders, inRunningTurn, withTurn } from "./step.ts";

export const encodeMessage: Encoders<
  | "message.started"
  | "message.delta"
  | "message.snapshot"
  | "message.completed"
  | "thinking.delta"
  | "thinking.completed"
> = {
  "message.started": inRunningTurn(startRound),
  "message.delta": inOpenMessage((state, event, output, turn, round) =>
    tellRest(state, turn, round, { text: round.text + event.text, thinking: round.thinking }, output),
  ),
  "thinking.delta": inOpenMessage((state, event, output, turn, round) =>
    tellRest(state, turn, round, { text: round.text, thinking: round.thinking + event.text }, output),
  ),
  "message.snapshot": inOpenMessage((state, event, output, turn, round) =>
    tellRest(state, turn, round, event, output),
  ),
  "thinking.completed": inOpenMessage((state, event, output, turn, round) => {
    const started = present({ turn_id: turn.id, model: round.model });
    output.add("reason.thinking.started", started, inTurn(turn));
    output.add("reason.thinking.completed", { turn_id: turn.id, thinking: event.text }, inTurn(turn));
    const thought = present({ text: event.text, signature: event.signature });
    return withTurn(state, turn, {
      round: { ...round, thinking: "", thoughts: [...round.thoughts, thought] },
    });
  }),
  "message.completed": inOpenMessage(completeMessage),
};

function startRound(
  state: EncodeState,
  event: EventOf<"message.started">,
  output: Output,
  turn: EncodedTurn,
): EncodeState {
  tellBrokenMessage(turn, output);
  const span = `exec_${output.nextHex()}`;
  const reason = {
    harness_id: harnessIdOf(state.settings),
    agent_id: agentIdOf(state.settings),
    metadata: event.model === undefined ? undefined : { model: event.model },
  };
  output.add("reason.started", present(reason), inSpan(turn, span, turn.id));
  const started = {
    turn_id: turn.id,
    message_id: toPrefixedId("message", event.messageId),
    model: event.model,
    iteration: event.round,
  };
  output.add("output.message.started", present(started), inTurn(turn));
  return withTurn(state, turn, { round: newRound(span, event), broken: undefined, announced: [] });
}

const newRound = (span: string, event: EventOf<"message.started">): EncodedRound => ({
  span,
  startedAt: Date.parse(event.at),
  model: event.model,
  thoughts: [],
  text: "",
  thinking: "",
  messageId: event.messageId,
});

function completeMessage(
  before: EncodeState,
  event: EventOf<"message.completed">,
  output: Output,
  turn: EncodedTurn,
  round: EncodedRound,
): EncodeState {
  const state = { ...before, usage: addUsage(before.usage, event.usage) };
  if (event.stopReason === "error")
    return withTurn(state, turn, { round: undefined, broken: { round, event } });
  if (event.stopReason === "interrupted") {
    tellInterrupted(turn, round, event, output);
    return withTurn(state, turn, { round: undefined });
  }
  const message = tellAnswer(turn, round, event, output);
  const announced = event.content.flatMap((part) => (part.type === "toolCall" ? [part.callId] : []));
  return withTurn(state, turn, { round: undefined, announced, prompt: [...turn.prompt, message] });
}

/** An encoder of something that happens to the message that is being written. */
function inOpenMessage<Event extends { readonly messageId: string }>(
  encoder: (
    state: EncodeState,
    event: Event,
    output: Output,
    turn: EncodedTurn,
    round: EncodedRound,
  ) => EncodeState,
): Encoder<Event> {
  return inRunningTurn((state, event, output, turn) =>
    turn.round?.messageId === event.messageId ? encoder(state, event, output, turn, turn.round) : state,
  );
}
