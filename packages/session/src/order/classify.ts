import type { Condition, Machine, Signal } from "@colloquy/define";
import { valueAt } from "./pointer.ts";

/** Who sent a frame. */
export type FrameDirection = Signal["direction"];

/** The first signal of the machine that the frame matches, or `undefined` when the machine has no part for it. */
export function classify(machine: Machine, direction: FrameDirection, frame: unknown): string | undefined {
  for (const [id, signal] of Object.entries(machine.signals)) {
    if (signal.direction === direction && matches(signal, frame)) return id;
  }
  return undefined;
}

function matches(signal: Signal, frame: unknown): boolean {
  return (
    Object.entries(signal.where).every(([pointer, condition]) => holds(condition, valueAt(frame, pointer))) &&
    (signal.present ?? []).every((pointer) => valueAt(frame, pointer) !== undefined) &&
    (signal.absent ?? []).every((pointer) => valueAt(frame, pointer) === undefined)
  );
}

const holds = (condition: Condition, value: unknown): boolean =>
  Array.isArray(condition) ? condition.includes(value as never) : condition === value;

/** Which life of the machine a frame belongs to; `undefined` when the machine has many and the frame names none. */
export function instanceOf(machine: Machine, frame: unknown): string | undefined {
  if (machine.instance === undefined) return "";
  for (const pointer of machine.instance) {
    const value = valueAt(frame, pointer);
    if (typeof value === "string" || typeof value === "number") return String(value);
  }
  return undefined;
}
