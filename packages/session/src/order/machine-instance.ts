import type { StateMachine } from "@colloquy/define";
import { createPendingRequests, type TriggeredFrame } from "./pending-requests.ts";
import type { Violation } from "./violation.ts";

/** One run through a machine: a connection, a session, a call. */
export interface MachineInstance {
  /** The states it may be in; more than one where the frames so far do not decide. */
  readonly states: ReadonlySet<string>;
  observe(frame: TriggeredFrame): Violation[];
  /** Nothing more comes. */
  end(): Violation[];
}

/** Starts an instance in the machine's initial state. */
export function createInstance(machine: StateMachine): MachineInstance {
  const requests = createPendingRequests(machine);
  let states: ReadonlySet<string> = new Set([machine.initial]);
  let last = 0;
  return {
    get states() {
      return states;
    },
    observe: (frame) => {
      const { trigger, index, malformed } = frame;
      last = index;
      const next = machine.allowedAnywhere.includes(trigger) ? states : follow(machine, states, trigger);
      if (next.size === 0) return [outOfOrder(machine, states, trigger, index)];
      states = malformed ? new Set([...states, ...next]) : next;
      return requests.observe(frame);
    },
    end: () => [...requests.unanswered(states), ...cutOff(machine, states, last)],
  };
}

function follow(machine: StateMachine, states: ReadonlySet<string>, trigger: string): Set<string> {
  const next = new Set<string>();
  for (const state of states) {
    for (const target of [machine.states[state]?.on[trigger] ?? []].flat()) next.add(target);
  }
  return next;
}

function outOfOrder(
  machine: StateMachine,
  states: ReadonlySet<string>,
  trigger: string,
  index: number,
): Violation {
  const legal = new Set([...states].flatMap((state) => Object.keys(machine.states[state]?.on ?? {})));
  return {
    code: "out-of-order",
    index,
    pointer: "",
    message: `«${trigger}» is not legal while the ${machine.id} is ${listed(states)}.`,
    expected: legal.size === 0 ? "no further frame" : listed(legal),
    received: trigger,
  };
}

function cutOff(machine: StateMachine, states: ReadonlySet<string>, last: number): Violation[] {
  if ([...states].some((state) => machine.states[state]?.final)) return [];
  const expected = `an end while ${listed(finalStates(machine))}`;
  const message = `The transcript ends while the ${machine.id} is ${listed(states)}.`;
  return [{ code: "cut-off", index: last, pointer: "", message, expected }];
}

const finalStates = (machine: StateMachine) =>
  Object.entries(machine.states).flatMap(([id, state]) => (state.final ? [id] : []));

const listed = (names: Iterable<string>) => [...names].map((name) => `«${name}»`).join(" or ");
