import { type RestEvent, textOf } from "./rest.ts";

const ends: ReadonlySet<string> = new Set(["turn.completed", "turn.failed", "turn.cancelled", "turn.sealed"]);

/** Whether an event ends a turn. */
export const endsTurn = (event: RestEvent): boolean => ends.has(event.type);

/** One turn as a log tells it. */
export interface Turn {
  readonly id: string;
  /** What the user said. */
  readonly asked: string;
  /** Type of the event that ended it; absent while it runs. */
  readonly end?: string;
  /** Text of the last assistant message before the end. */
  readonly answer: string;
}

/** The turns of a log, and what is wrong with their order: each has one start, one end, and none overlap. */
export function readTurns(events: readonly RestEvent[]): {
  turns: readonly Turn[];
  faults: readonly string[];
} {
  const asked = new Map<string, string>();
  const turns: Turn[] = [];
  const faults: string[] = [];
  let open: Turn | undefined;
  const steps: Readonly<Record<string, (event: RestEvent) => void>> = {
    "input.message": ({ data: { message } }) => {
      if (message) asked.set(message.id, textOf(message));
    },
    "turn.started": ({ data: { turn_id: id = "", input_message_id: input = "" } }) => {
      if (open) faults.push(`turn ${id} started before turn ${open.id} had ended`);
      open = { id, asked: asked.get(input) ?? "", answer: "" };
    },
    "output.message.completed": ({ data: { message } }) => {
      if (open && message) open = { ...open, answer: textOf(message) };
    },
  };
  for (const event of events) {
    steps[event.type]?.(event);
    if (!endsTurn(event)) continue;
    if (open?.id !== event.data.turn_id)
      faults.push(`${event.type} of turn ${event.data.turn_id}, which is not open`);
    if (open) turns.push({ ...open, end: event.type });
    open = undefined;
  }
  return { turns: open ? [...turns, open] : turns, faults };
}
