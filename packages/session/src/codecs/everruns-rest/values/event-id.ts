/**
 * What an event's id is made of, so that encoding one log twice gives the same ids. Shaped as a UUID version 7:
 *
 *     48 bits time · 4 version · 12 seq, high · 2 variant · 20 seq, low · 2 kind · 24 amount · 16 session
 *
 * Ids of one session sort as its events do: time never runs backwards, and the rest decides within a millisecond.
 */
export interface EventPlace {
  /** Milliseconds since 1970 of the durable neutral event it stems from (or follows, when ephemeral). */
  readonly time: number;
  /** Seq of that neutral event. */
  readonly seq: number;
  readonly kind: EventKind;
  /** Durable: number among the events that stem from the same one. Text and thinking: length shown so far. */
  readonly amount: number;
}

export type EventKind = (typeof eventKinds)[number];
/** The place in this list is the number in the id. */
const eventKinds = ["durable", "thinking", "text", "output"] as const;

const maxAmount = 0xff_ffff;

/** The 32 digits of an event's id; `mark` tells sessions apart. */
export function eventHex({ time, seq, kind, amount }: EventPlace, mark: number): string {
  const low = seq % 0x10_0000;
  const tail = (low & 63) * 0x400_0000 + eventKinds.indexOf(kind) * 0x100_0000 + Math.min(amount, maxAmount);
  return [
    digits(time, 12),
    "7",
    digits(Math.floor(seq / 0x10_0000), 3),
    digits(0x8000 + (low >>> 6), 4),
    digits(tail, 8),
    digits(mark, 4),
  ].join("");
}

/** What an id says, or `undefined` for an id that no session with this mark can have. */
export function readEventHex(hex: string, mark: number): EventPlace | undefined {
  const number = (from: number, to: number) => Number.parseInt(hex.slice(from, to), 16);
  const variant = number(16, 20);
  if (hex[12] !== "7" || (variant & 0xc000) !== 0x8000 || number(28, 32) !== mark) return undefined;
  const tail = number(20, 28);
  const low = (variant & 0x3fff) * 64 + Math.floor(tail / 0x400_0000);
  return {
    time: number(0, 12),
    seq: number(13, 16) * 0x10_0000 + low,
    kind: eventKinds[Math.floor(tail / 0x100_0000) & 3] ?? "durable",
    amount: tail % 0x100_0000,
  };
}

const digits = (value: number, length: number) => value.toString(16).padStart(length, "0");
