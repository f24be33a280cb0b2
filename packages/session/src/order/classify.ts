import type { Condition, FrameDirection, StateMachine, Trigger } from "@colloquy/define";
import { valueAt } from "@colloquy/define/support";

/** The first trigger of the machine that the frame matches, or `undefined` when it concerns another machine. */
export function classify(
  machine: StateMachine,
  direction: FrameDirection,
  frame: unknown,
): string | undefined {
  for (const [id, trigger] of Object.entries(machine.triggers)) {
    if (trigger.direction === direction && matches(trigger, frame)) return id;
  }
  return undefined;
}

function matches(trigger: Trigger, frame: unknown): boolean {
  return (
    Object.entries(trigger.where).every(([pointer, condition]) =>
      holds(condition, valueAt(frame, pointer)),
    ) &&
    (trigger.present ?? []).every((pointer) => valueAt(frame, pointer) !== undefined) &&
    (trigger.absent ?? []).every((pointer) => valueAt(frame, pointer) === undefined)
  );
}

const holds = (condition: Condition, value: unknown): boolean =>
  Array.isArray(condition) ? condition.includes(value as never) : condition === value;

/** The instance of the machine that a frame belongs to; `undefined` when there are many and the frame names none. */
export function instanceIdOf(machine: StateMachine, frame: unknown): string | undefined {
  if (machine.instanceId === undefined) return "";
  for (const pointer of machine.instanceId) {
    const value = valueAt(frame, pointer);
    if (typeof value === "string" || typeof value === "number") return String(value);
  }
  return undefined;
}
