import type { EverrunsEvent } from "@colloquy/session/everruns-rest";
import { eventText } from "../../../transports/sse/event-stream.ts";

/** How long clients wait before they reconnect (§6.2). */
const retryMs = 100;

/** An event as it stands on a stream; written once for all readers. */
export interface Frame {
  readonly id: string;
  readonly type: string;
  /** Seq of the neutral event it stems from, or follows when ephemeral. */
  readonly seq: number;
  /** Sent live only; has no place in the log. */
  readonly ephemeral: boolean;
  readonly text: string;
}

/** An event and the seq of the neutral one it stems from. */
export interface EncodedEvent {
  readonly event: EverrunsEvent;
  readonly seq: number;
}

/** An ephemeral event has no `id:` line (§6.2). */
export function toFrame({ event, seq }: EncodedEvent): Frame {
  const { id, type, sequence } = event;
  const ephemeral = sequence == null;
  const text = eventText({ event: type, ...(!ephemeral && { id }), retryMs, data: event });
  return { id, type, seq, ephemeral, text };
}

/** Frames of events in order; deltas of one text that follow each other become one. */
export function toFrames(events: readonly EncodedEvent[]): Frame[] {
  const merged: EncodedEvent[] = [];
  for (const next of events) {
    const last = merged.at(-1);
    const both = last && last.seq === next.seq ? mergeEvents(last.event, next.event) : undefined;
    if (both) merged[merged.length - 1] = { event: both, seq: next.seq };
    else merged.push(next);
  }
  return merged.map(toFrame);
}

/** A frame outside the log: it has no id. */
export const controlFrame = (event: string, data: object): string => eventText({ event, retryMs, data });

/** Two deltas of one text as one; `undefined` when they do not belong together. */
function mergeEvents(one: EverrunsEvent, other: EverrunsEvent): EverrunsEvent | undefined {
  if (one.type === "output.message.delta" && other.type === one.type)
    return one.data.message_id === other.data.message_id ? mergeDeltas(one, other) : undefined;
  if (one.type === "reason.thinking.delta" && other.type === one.type) return mergeDeltas(one, other);
  return undefined;
}

type Delta = Extract<EverrunsEvent, { type: "output.message.delta" | "reason.thinking.delta" }>;

const mergeDeltas = (one: Delta, other: Delta): EverrunsEvent =>
  ({ ...other, data: { ...other.data, delta: one.data.delta + other.data.delta } }) as EverrunsEvent;
