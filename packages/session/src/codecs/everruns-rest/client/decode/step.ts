import type { EventType } from "@colloquy/schema/everruns-rest";
import type { EverrunsEvent } from "../../frames.ts";
import type { ClientDecodeState, WatchedRound, WatchedTurn } from "../state.ts";
import type { Recorder } from "./recorder.ts";

/** Tells what one type of event means; returns what is known afterwards. */
export type ClientDecoder<Event> = (
  state: ClientDecodeState,
  event: Event,
  recorder: Recorder,
) => ClientDecodeState;
export type WireEvent<Type extends EventType> = Extract<EverrunsEvent, { readonly type: Type }>;
export type ClientDecoders<Type extends EventType> = {
  readonly [T in Type]: ClientDecoder<WireEvent<T>>;
};

/** A decoder of something that happens in the running turn; a reader who missed its start learns nothing. */
export function inTurn<Event>(
  decoder: (
    state: ClientDecodeState,
    event: Event,
    recorder: Recorder,
    turn: WatchedTurn,
  ) => ClientDecodeState,
): ClientDecoder<Event> {
  return (state, event, recorder) => (state.turn ? decoder(state, event, recorder, state.turn) : state);
}

/** A decoder of something that happens to the message that is being written. */
export function inRound<Event>(
  decoder: (event: Event, recorder: Recorder, turn: WatchedTurn, round: WatchedRound) => WatchedRound,
): ClientDecoder<Event> {
  return inTurn((state, event, recorder, turn) =>
    turn.round ? { ...state, turn: { ...turn, round: decoder(event, recorder, turn, turn.round) } } : state,
  );
}
