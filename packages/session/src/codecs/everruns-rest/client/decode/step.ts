import type { EventType } from "@colloquy/schema/everruns-rest";
import type { EverrunsEvent } from "../../frames.ts";
import type { ClientDecodeState, WatchedRound, WatchedTurn } from "../state.ts";
import type { Story } from "./story.ts";

/** Tells what one type of event means; returns what is known afterwards. */
export type ClientDecoder<Event> = (
  state: ClientDecodeState,
  event: Event,
  story: Story,
) => ClientDecodeState;
export type WireEvent<Type extends EventType> = Extract<EverrunsEvent, { readonly type: Type }>;
export type ClientDecoders<Type extends EventType> = {
  readonly [T in Type]: ClientDecoder<WireEvent<T>>;
};

/** A decoder of something that happens in the running turn; a reader who missed its start learns nothing. */
export function inTurn<Event>(
  decoder: (state: ClientDecodeState, event: Event, story: Story, turn: WatchedTurn) => ClientDecodeState,
): ClientDecoder<Event> {
  return (state, event, story) => (state.turn ? decoder(state, event, story, state.turn) : state);
}

/** A decoder of something that happens to the message that is being written. */
export function inRound<Event>(
  decoder: (event: Event, story: Story, turn: WatchedTurn, round: WatchedRound) => WatchedRound,
): ClientDecoder<Event> {
  return inTurn((state, event, story, turn) =>
    turn.round ? { ...state, turn: { ...turn, round: decoder(event, story, turn, turn.round) } } : state,
  );
}
