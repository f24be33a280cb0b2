import type { EventContext, EventType } from "@colloquy/schema/everruns-rest";
import type { Tagged } from "../../../../codec/dispatch.ts";
import { type EventKind, eventHex } from "../../values/event-id.ts";
import type { EverrunsEvent } from "../../values/frames.ts";
import type { EncodeContext, EncodedTurn, ServerEncodeState } from "../state.ts";

type DataOf<Type extends EventType> = Tagged<EverrunsEvent, Type>["data"];

const hexFor = ({ session, time, mark }: ServerEncodeState, kind: EventKind, amount: number): string =>
  eventHex({ time, seq: session.lastSeq, kind, amount }, mark);

/**
 * Digits of the id that the next stored event will have; a span is named after the event that opens it. One neutral
 * event becomes either stored events or ephemeral ones, so the frames so far tell its number.
 */
export const nextHex = ({ state, frames }: EncodeContext): string => hexFor(state, "durable", frames.length);

/** Emits a stored event, with the next sequence. */
export function emitStored<Type extends EventType>(
  context: EncodeContext,
  type: Type,
  data: DataOf<Type>,
  eventContext: EventContext = {},
): void {
  const { state, frames, event } = context;
  context.emit({
    id: `event_${nextHex(context)}`,
    type,
    ts: event.at,
    session_id: state.sessionId,
    context: eventContext,
    data,
    sequence: state.sequence + frames.length + 1,
  } as EverrunsEvent);
}

/** What tells an ephemeral event from others of the same moment. */
interface EphemeralPlace {
  readonly at: string;
  readonly context: EventContext;
  readonly kind: EventKind;
  /** The length sent with it, or the number of the piece of output. */
  readonly amount: number;
}

/** An ephemeral event; it has no sequence. */
export function ephemeralEvent<Type extends EventType>(
  state: ServerEncodeState,
  type: Type,
  data: DataOf<Type>,
  { at, context, kind, amount }: EphemeralPlace,
): EverrunsEvent {
  const id = `event_${hexFor(state, kind, amount)}`;
  return { id, type, ts: at, session_id: state.sessionId, context, data } as EverrunsEvent;
}

/** Context of the turn itself: the root span (§5.1). */
export const asTurn = ({ ids }: EncodedTurn): EventContext => ({
  ...ids,
  trace_id: ids.turn_id,
  span_id: ids.turn_id,
});

/** Context of an event of a span below the turn. */
export const inSpan = ({ ids }: EncodedTurn, span: string, parent: string = ids.turn_id): EventContext => ({
  ...ids,
  exec_id: span,
  trace_id: ids.turn_id,
  span_id: span,
  parent_span_id: parent,
});
