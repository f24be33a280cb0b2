import type { Machine } from "@colloquy/define";
import { createLedger, type Step } from "./answers.ts";
import type { Violation } from "./violation.ts";

/** One run through a machine: a connection, a session, a call. */
export interface Life {
  /** The states it may be in; more than one where the frames so far do not tell. */
  readonly states: ReadonlySet<string>;
  step(step: Step): Violation[];
  /** Nothing more comes. */
  end(): Violation[];
}

/** Begins a life in the machine's initial state. */
export function createLife(machine: Machine): Life {
  const ledger = createLedger(machine);
  let states: ReadonlySet<string> = new Set([machine.initial]);
  let last = 0;
  return {
    get states() {
      return states;
    },
    step: (step) => {
      const { signal, index, malformed } = step;
      last = index;
      const next = machine.anywhere.includes(signal) ? states : follow(machine, states, signal);
      if (next.size === 0) return [outOfOrder(machine, states, signal, index)];
      states = malformed ? new Set([...states, ...next]) : next;
      return ledger.note(step);
    },
    end: () => [...ledger.overdue(states), ...cutOff(machine, states, last)],
  };
}

function follow(machine: Machine, states: ReadonlySet<string>, signal: string): Set<string> {
  const next = new Set<string>();
  for (const state of states) {
    for (const target of [machine.states[state]?.on[signal] ?? []].flat()) next.add(target);
  }
  return next;
}

function outOfOrder(machine: Machine, states: ReadonlySet<string>, signal: string, index: number): Violation {
  const legal = new Set([...states].flatMap((state) => Object.keys(machine.states[state]?.on ?? {})));
  return {
    code: "out-of-order",
    index,
    pointer: "",
    message: `«${signal}» is not legal while the ${machine.id} is ${listed(states)}.`,
    expected: legal.size === 0 ? "no further frame" : listed(legal),
    received: signal,
  };
}

function cutOff(machine: Machine, states: ReadonlySet<string>, last: number): Violation[] {
  if ([...states].some((state) => machine.states[state]?.final)) return [];
  const expected = `an end while ${listed(finalStates(machine))}`;
  const message = `The transcript ends while the ${machine.id} is ${listed(states)}.`;
  return [{ code: "cut-off", index: last, pointer: "", message, expected }];
}

const finalStates = (machine: Machine) =>
  Object.entries(machine.states).flatMap(([id, state]) => (state.final ? [id] : []));

const listed = (names: Iterable<string>) => [...names].map((name) => `«${name}»`).join(" or ");
