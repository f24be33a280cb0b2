import { isEphemeral, type KnownEvent } from "@colloquy/schema/session";
import type { Encoded } from "../../../codec/codec.ts";
import { hash16, toPrefixedId } from "../../../codec/ids.ts";
import type { EverrunsEvent } from "../frames.ts";
import { encodeMessage } from "./encode/message.ts";
import { encodeSession } from "./encode/session.ts";
import type { Encoder } from "./encode/step.ts";
import { encodeTool } from "./encode/tool.ts";
import { encodeTurn } from "./encode/turn.ts";
import { createOutput } from "./output.ts";
import type { EncodeState } from "./state.ts";

/** Kinds of events that are not here have no counterpart; `losses.ts` names them. */
const encoders = { ...encodeSession, ...encodeTurn, ...encodeMessage, ...encodeTool };

/**
 * The events a neutral event becomes. `sequence` counts stored ones only and follows from the log alone, so encoding a
 * log again, from the start or from the state at any of its events, gives the same ids and numbers.
 */
export function encode(state: EncodeState, event: KnownEvent): Encoded<EncodeState, EverrunsEvent> {
  const current = advance(state, event);
  const output = createOutput(current, event.at);
  const encoder = (encoders as Readonly<Record<string, Encoder<KnownEvent> | undefined>>)[event.type];
  const next = encoder ? encoder(current, event, output) : current;
  return { state: { ...next, sequence: current.sequence + output.stored }, frames: output.events };
}

function advance(state: EncodeState, event: KnownEvent): EncodeState {
  if (isEphemeral(event)) return state;
  const place = { seq: event.seq, time: Date.parse(event.at) };
  if (event.type !== "session.created") return { ...state, ...place };
  const { sessionId } = event;
  return { ...state, ...place, sessionId: toPrefixedId("session", sessionId), mark: hash16(sessionId) };
}
