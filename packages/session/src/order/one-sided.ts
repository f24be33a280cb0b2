import type { Machine, State } from "@colloquy/define";
import type { FrameDirection } from "./classify.ts";

/**
 * The machine as it looks to a reader of one side: between two frames any number of the other side's may have passed, so
 * a state stands for all that they lead to, and only what this side owes itself is owed.
 */
export function oneSided(machine: Machine, seen: FrameDirection): Machine {
  const isSeen = (signal: string) => machine.signals[signal]?.direction === seen;
  const states = Object.entries(machine.states).map(([id, state]) => [
    id,
    widened(machine, id, state, isSeen),
  ]);
  return {
    ...machine,
    states: Object.fromEntries(states) as Machine["states"],
    anywhere: machine.anywhere.filter(isSeen),
    answers: machine.answers.filter(({ request, responses }) => isSeen(request) && responses.every(isSeen)),
  };
}

type Test = (signal: string) => boolean;

function widened(machine: Machine, id: string, state: State, isSeen: Test): State {
  const reached = reach(machine, id, isSeen);
  const on: Record<string, string[]> = {};
  for (const place of reached) {
    for (const [signal, targets] of Object.entries(machine.states[place]?.on ?? {})) {
      if (isSeen(signal)) on[signal] = [...(on[signal] ?? []), ...[targets ?? []].flat()];
    }
  }
  return { ...state, on, final: [...reached].some((place) => machine.states[place]?.final ?? false) };
}

/** Every state that frames of the other side alone lead to. */
function reach(machine: Machine, from: string, isSeen: Test): ReadonlySet<string> {
  const reached = new Set([from]);
  for (const place of reached) {
    for (const [signal, targets] of Object.entries(machine.states[place]?.on ?? {})) {
      if (!isSeen(signal)) for (const target of [targets ?? []].flat()) reached.add(target);
    }
  }
  return reached;
}
