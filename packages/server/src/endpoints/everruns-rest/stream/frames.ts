import type { EverrunsEvent } from "@colloquy/session/everruns-rest";

/** An event as it stands on a stream; written once for all readers. */
export interface Frame {
  readonly id: string;
  readonly type: string;
  /** Seq of the neutral event it stems from, or follows when ephemeral. */
  readonly seq: number;
  /** Shown live only; has no place in the log. */
  readonly ephemeral: boolean;
  readonly text: string;
}

/** An event and the seq of the neutral one it stems from. */
export interface Heard {
  readonly event: EverrunsEvent;
  readonly seq: number;
}

/** An ephemeral event has no `id:` line (§6.2). */
export function toFrame({ event, seq }: Heard): Frame {
  const { id, type, sequence } = event;
  const ephemeral = sequence == null;
  const head = ephemeral ? `event: ${type}\n` : `event: ${type}\nid: ${id}\n`;
  return { id, type, seq, ephemeral, text: `${head}retry: 100\ndata: ${JSON.stringify(event)}\n\n` };
}

/** Frames of events in order; pieces of one text that follow each other become one. */
export function toFrames(heard: readonly Heard[]): Frame[] {
  const merged: Heard[] = [];
  for (const next of heard) {
    const last = merged.at(-1);
    const both = last && last.seq === next.seq ? joined(last.event, next.event) : undefined;
    if (both) merged[merged.length - 1] = { event: both, seq: next.seq };
    else merged.push(next);
  }
  return merged.map(toFrame);
}

/** A frame that is no event: no id, no place in the log. */
export const controlFrame = (event: string, data: object): string =>
  `event: ${event}\nretry: 100\ndata: ${JSON.stringify(data)}\n\n`;

export const heartbeat = ": heartbeat\n\n";

/** Two pieces of one text in one event; `undefined` when they do not belong together. */
function joined(one: EverrunsEvent, other: EverrunsEvent): EverrunsEvent | undefined {
  if (one.type === "output.message.delta" && other.type === one.type)
    return one.data.message_id === other.data.message_id ? glue(one, other) : undefined;
  if (one.type === "reason.thinking.delta" && other.type === one.type) return glue(one, other);
  return undefined;
}

type Delta = Extract<EverrunsEvent, { type: "output.message.delta" | "reason.thinking.delta" }>;

const glue = (one: Delta, other: Delta): EverrunsEvent =>
  ({ ...other, data: { ...other.data, delta: one.data.delta + other.data.delta } }) as EverrunsEvent;
