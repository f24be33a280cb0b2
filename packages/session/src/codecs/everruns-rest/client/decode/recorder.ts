import { isEphemeral, type KnownEvent } from "@colloquy/schema/session";
import { fromPrefixedId } from "../../../../codec/ids.ts";
import type { EverrunsEvent } from "../../frames.ts";
import type { Told } from "../state.ts";

/** Collects the neutral events of one frame, dates and numbers them. */
export interface Recorder {
  readonly events: readonly KnownEvent[];
  /** Seq of the newest durable one. */
  readonly seq: number;
  record(told: Told): void;
}

export function createRecorder(seq: number, frame: EverrunsEvent): Recorder {
  const events: KnownEvent[] = [];
  const head = { sessionId: fromPrefixedId(frame.session_id), at: frame.ts };
  let newest = seq;
  return {
    events,
    get seq() {
      return newest;
    },
    record(told) {
      const event = { ...told, ...head } as KnownEvent;
      if (isEphemeral(event)) {
        events.push(event);
        return;
      }
      newest += 1;
      events.push({ ...event, seq: newest });
    },
  };
}
