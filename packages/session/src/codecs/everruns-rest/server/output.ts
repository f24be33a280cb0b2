import type { EventContext, EventType, KnownEvent } from "@colloquy/schema/everruns-rest";
import { type EventKind, eventHex } from "../event-id.ts";
import type { EverrunsEvent } from "../frames.ts";
import type { EncodedTurn, EncodeState } from "./state.ts";

type EventOfType<Type extends EventType> = Extract<KnownEvent, { readonly type: Type }>;
type DataOf<Type extends EventType> = EventOfType<Type>["data"];

/** Collects what one neutral event becomes, and numbers it. */
export interface Output {
  readonly events: readonly EverrunsEvent[];
  /** How many of them are stored. */
  readonly stored: number;
  /** Digits of the id the next stored event will have; a span is named after the event that opens it. */
  nextHex(): string;
  add<Type extends EventType>(type: Type, data: DataOf<Type>, context?: EventContext): void;
  /** Adds an ephemeral event. `amount` is the length shown with it, or the number of the piece of output. */
  show<Type extends EventType>(type: Type, data: DataOf<Type>, glimpse: Glimpse): void;
}

export interface Glimpse {
  readonly context: EventContext;
  readonly kind: EventKind;
  readonly amount: number;
}

/** An output for what happened at `at`, going on after the last event `state` knows of. */
export function createOutput(state: EncodeState, at: string): Output {
  const events: EverrunsEvent[] = [];
  const hex = (kind: EventKind, amount: number) =>
    eventHex({ time: state.time, seq: state.seq, kind, amount }, state.mark);
  let stored = 0;
  const push = (digits: string, type: EventType, data: unknown, context: EventContext, sequence?: number) =>
    events.push({
      id: `event_${digits}`,
      type,
      ts: at,
      session_id: state.sessionId,
      context,
      data,
      ...(sequence !== undefined && { sequence }),
    } as EverrunsEvent);
  return {
    events,
    get stored() {
      return stored;
    },
    nextHex: () => hex("durable", stored),
    add(type, data, context = {}) {
      const digits = hex("durable", stored);
      stored += 1;
      push(digits, type, data, context, state.sequence + stored);
    },
    show: (type, data, { context, kind, amount }) => push(hex(kind, amount), type, data, context),
  };
}

/** Context of an event of a turn that belongs to no span. */
export const inTurn = (turn: EncodedTurn): EventContext => ({
  turn_id: turn.id,
  input_message_id: turn.inputMessageId,
});

/** Context of the turn itself: the root span (§5.1). */
export const asTurn = (turn: EncodedTurn): EventContext => ({
  ...inTurn(turn),
  trace_id: turn.id,
  span_id: turn.id,
});

/** Context of an event of a span below the turn. */
export const inSpan = (turn: EncodedTurn, span: string, parent: string): EventContext => ({
  ...inTurn(turn),
  exec_id: span,
  trace_id: turn.id,
  span_id: span,
  parent_span_id: parent,
});
