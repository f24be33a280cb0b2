import { toPrefixedId } from "../../../../codec/ids.ts";
import type { EventPlace } from "../../event-id.ts";
import type { EverrunsEvent } from "../../frames.ts";
import { createOutput, inTurn, type Output } from "../output.ts";
import type { EncodedRound, EncodedTurn, EncodeState } from "../state.ts";
import { withTurn } from "./step.ts";

/** What an unfinished message shows. */
interface Shown {
  readonly text: string;
  readonly thinking: string;
}

/** Shows what `target` has and the round has not shown yet, and remembers it. */
export function tellRest(
  state: EncodeState,
  turn: EncodedTurn,
  round: EncodedRound,
  { text, thinking }: Shown,
  output: Output,
): EncodeState {
  showRest(turn, round, { text, thinking }, output);
  return withTurn(state, turn, { round: { ...round, text, thinking } });
}

function showRest(turn: EncodedTurn, round: EncodedRound, target: Shown, output: Output): void {
  const context = inTurn(turn);
  const thought = restOf(target.thinking, round.thinking);
  if (thought) {
    const data = { turn_id: turn.id, delta: thought, accumulated: target.thinking };
    output.show("reason.thinking.delta", data, { context, kind: "thinking", amount: target.thinking.length });
  }
  const text = restOf(target.text, round.text);
  if (text) {
    const message_id = toPrefixedId("message", round.messageId);
    const data = { turn_id: turn.id, message_id, delta: text, accumulated: target.text };
    output.show("output.message.delta", data, { context, kind: "text", amount: target.text.length });
  }
}

const restOf = (target: string, shown: string) =>
  target.startsWith(shown) ? target.slice(shown.length) : target;

/**
 * What the unfinished message shows, for a reader who joins now. `seen` is the newest event the reader has: an ephemeral
 * one of the same message cuts off what it has shown already, so no piece comes twice.
 */
export function glimpsesOf(state: EncodeState, at: string, seen?: EventPlace): readonly EverrunsEvent[] {
  const round = state.turn?.round;
  if (!state.turn || !round) return [];
  const output = createOutput(state, at);
  const known = seen?.seq === state.seq ? shownBy(seen, round) : { text: "", thinking: "" };
  showRest(state.turn, { ...round, ...known }, round, output);
  return output.events;
}

/** Text comes after the reasoning, so who has seen some has seen all of that. */
function shownBy({ kind, amount }: EventPlace, { text, thinking }: EncodedRound): Shown {
  if (kind === "text") return { text: text.slice(0, amount), thinking };
  return { text: "", thinking: kind === "thinking" ? thinking.slice(0, amount) : "" };
}
