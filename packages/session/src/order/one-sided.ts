import type { FrameDirection, State, StateMachine } from "@colloquy/define";

/**
 * The machine for a transcript of one side only: between two frames any number of frames of the other side may have passed, so
 * a state stands for all that they lead to, and only requests answered by the same side require a response.
 */
export function oneSided(machine: StateMachine, seen: FrameDirection): StateMachine {
  const isSeen = (trigger: string) => machine.triggers[trigger]?.direction === seen;
  const states = Object.entries(machine.states).map(([id, state]) => [
    id,
    widened(machine, id, state, isSeen),
  ]);
  return {
    ...machine,
    states: Object.fromEntries(states) as StateMachine["states"],
    allowedAnywhere: machine.allowedAnywhere.filter(isSeen),
    requests: machine.requests.filter(({ request, responses }) => isSeen(request) && responses.every(isSeen)),
  };
}

type Test = (trigger: string) => boolean;

function widened(machine: StateMachine, id: string, state: State, isSeen: Test): State {
  const reached = reach(machine, id, isSeen);
  const on: Record<string, string[]> = {};
  for (const place of reached) {
    for (const [trigger, targets] of Object.entries(machine.states[place]?.on ?? {})) {
      if (isSeen(trigger)) on[trigger] = [...(on[trigger] ?? []), ...[targets ?? []].flat()];
    }
  }
  return { ...state, on, final: [...reached].some((place) => machine.states[place]?.final ?? false) };
}

/** Every state that frames of the other side alone lead to. */
function reach(machine: StateMachine, from: string, isSeen: Test): ReadonlySet<string> {
  const reached = new Set([from]);
  for (const place of reached) {
    for (const [trigger, targets] of Object.entries(machine.states[place]?.on ?? {})) {
      if (!isSeen(trigger)) for (const target of [targets ?? []].flat()) reached.add(target);
    }
  }
  return reached;
}
