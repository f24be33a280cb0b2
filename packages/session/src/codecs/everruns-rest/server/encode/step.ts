import type { KnownEvent } from "@colloquy/schema/session";
import type { EventOf } from "../../../../state/index.ts";
import type { Output } from "../output.ts";
import type { EncodedTurn, EncodeState } from "../state.ts";

/** Says one kind of neutral event: puts events into `output` and tells what is known afterwards. */
export type Encoder<Event> = (state: EncodeState, event: Event, output: Output) => EncodeState;
export type Encoders<Type extends KnownEvent["type"]> = { readonly [T in Type]: Encoder<EventOf<T>> };

/** An encoder of something that happens in the running turn; says nothing when no turn runs. */
export function inRunningTurn<Event>(
  encoder: (state: EncodeState, event: Event, output: Output, turn: EncodedTurn) => EncodeState,
): Encoder<Event> {
  return (state, event, output) => (state.turn ? encoder(state, event, output, state.turn) : state);
}

/** The state with some facts of the turn changed. */
export const withTurn = (
  state: EncodeState,
  turn: EncodedTurn,
  changes: Partial<EncodedTurn>,
): EncodeState => ({
  ...state,
  turn: { ...turn, ...changes },
});
