import type { DecodedEvents } from "../../../codec/codec.ts";
import type { EverrunsEvent, EverrunsRequest } from "../frames.ts";
import { decodeMessageEvents } from "./decode/message.ts";
import { createRecorder } from "./decode/recorder.ts";
import type { ClientDecoder } from "./decode/step.ts";
import { decodeToolEvents } from "./decode/tool.ts";
import { decodeTurnEvents } from "./decode/turn.ts";
import type { ClientDecodeState } from "./state.ts";

/** Types of events that are not here add nothing to the neutral recorder; `losses.ts` names them. */
const decoders = { ...decodeTurnEvents, ...decodeMessageEvents, ...decodeToolEvents };

/** The neutral events an event tells, for a client that has read the stream from the session's start. */
export function decode(
  state: ClientDecodeState,
  event: EverrunsEvent,
): DecodedEvents<ClientDecodeState, EverrunsRequest> {
  const recorder = createRecorder(state.seq, event);
  const decoder = (decoders as Readonly<Record<string, ClientDecoder<EverrunsEvent> | undefined>>)[
    event.type
  ];
  const next = decoder ? decoder(state, event, recorder) : state;
  const counted = recorder.seq === next.seq ? next : { ...next, seq: recorder.seq };
  return { state: counted, events: recorder.events, frames: [], diagnostics: [] };
}
