import type { KnownEvent } from "@colloquy/schema/session";
import type { Decoded } from "../../../codec.ts";
import type { EverrunsEvent, EverrunsRequest } from "../frames.ts";
import { decodeMessageEvents } from "./decode/message.ts";
import type { ClientDecoder } from "./decode/step.ts";
import { createStory } from "./decode/story.ts";
import { decodeToolEvents } from "./decode/tool.ts";
import { decodeTurnEvents } from "./decode/turn.ts";
import type { ClientDecodeState } from "./state.ts";

/** Types of events that are not here add nothing to the neutral story; `losses.ts` names them. */
const decoders = { ...decodeTurnEvents, ...decodeMessageEvents, ...decodeToolEvents };

/** The neutral events an event tells, for a client that has read the stream from the session's start. */
export function decode(
  state: ClientDecodeState,
  event: EverrunsEvent,
): Decoded<ClientDecodeState, KnownEvent, EverrunsRequest> {
  const story = createStory(state.seq, event);
  const decoder = (decoders as Readonly<Record<string, ClientDecoder<EverrunsEvent> | undefined>>)[
    event.type
  ];
  const next = decoder ? decoder(state, event, story) : state;
  const counted = story.seq === next.seq ? next : { ...next, seq: story.seq };
  return { state: counted, meanings: story.events, replies: [], diagnostics: [] };
}
