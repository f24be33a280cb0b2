import { type DurableEvent, isEphemeral, type KnownEvent } from "@colloquy/schema/session";
import type { StoredEvent } from "../../stores/store.ts";

const maxEvents = 256;
const maxBytes = 256 * 1024;

/** The newest events of a live session, so that readers who were here a moment ago need no store. */
export interface RecentEvents {
  /** Keeps the durable ones of `events`; `stored` are their texts, in order. */
  addAll(events: readonly KnownEvent[], stored: readonly StoredEvent[]): void;
  /** Events after `seq`, at most `limit`; `undefined` when the first of them is no longer here. */
  after(seq: number, limit: number): readonly DurableEvent[] | undefined;
}

export function createRecentEvents(): RecentEvents {
  const slots: { readonly event: DurableEvent; readonly bytes: number }[] = [];
  let bytesHeld = 0;

  function add(event: DurableEvent, bytes: number): void {
    slots.push({ event, bytes });
    bytesHeld += bytes;
    while (slots.length > maxEvents || bytesHeld > maxBytes) bytesHeld -= slots.shift()?.bytes ?? bytesHeld;
  }

  return {
    addAll(events, stored) {
      let index = 0;
      for (const event of events) if (!isEphemeral(event)) add(event, stored[index++]?.json.length ?? 0);
    },

    after(seq, limit) {
      const first = slots[0]?.event.seq;
      if (first === undefined || seq + 1 < first) return undefined;
      const start = seq + 1 - first;
      return slots.slice(start, start + limit).map(({ event }) => event);
    },
  };
}
