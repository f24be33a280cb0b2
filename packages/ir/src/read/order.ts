import type {
  Answer as AnswerSource,
  Machine as MachineSource,
  Signal as SignalSource,
} from "@colloquy/define";
import type { Answer, Machine, Signal } from "../model.ts";
import { inside, type Place } from "./place.ts";
import type { Reports } from "./reports.ts";

/** A state machine as plain data: what is ordered becomes a list. Names it does not declare are refused. */
export function readMachine(source: MachineSource, protocol: Place, reports: Reports): Machine {
  const { id, description, instance = [], initial, anywhere, answers, turn } = source;
  const machine: Machine = {
    id,
    description,
    signals: Object.entries(source.signals).map(readSignal),
    instance: [...instance],
    initial,
    states: Object.entries(source.states).map(([state, { description: about, on, final = false }]) => ({
      id: state,
      description: about,
      on: Object.entries(on).map(([signal, to = []]) => ({ signal, to: listOf(to) })),
      final,
    })),
    anywhere: [...anywhere],
    answers: answers.map(readAnswer),
    ...(turn ? { turn: { begins: [...turn.begins], ends: [...turn.ends] } } : {}),
  };
  checkNames(machine, inside(protocol, ["order", id]), reports);
  return machine;
}

const readSignal = ([id, { direction, where, present = [], absent = [] }]: [
  string,
  SignalSource,
]): Signal => ({
  id,
  direction,
  where: Object.entries(where).map(([pointer, condition]) => ({ pointer, values: listOf(condition) })),
  present: [...present],
  absent: [...absent],
});

const readAnswer = ({ responses, excusedIn = [], ...facts }: AnswerSource): Answer => ({
  ...facts,
  responses: [...responses],
  excusedIn: [...excusedIn],
});

const listOf = <T>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? [...one] : [one as T]);

function checkNames(machine: Machine, place: Place, reports: Reports): void {
  const signals = new Set(machine.signals.map(({ id }) => id));
  const states = new Set(machine.states.map(({ id }) => id));
  const refuse = (what: string, known: ReadonlySet<string>, used: readonly string[]) => {
    for (const name of new Set(used.filter((one) => !known.has(one))))
      reports.refuse(
        place,
        `unknown-${what}`,
        `"${name}" is no ${what} of the machine.`,
        `Declare it in ${what}s.`,
      );
  };
  refuse("signal", signals, usedSignals(machine));
  refuse("state", states, usedStates(machine));
}

const usedSignals = ({ states, anywhere, answers, turn }: Machine): readonly string[] => [
  ...states.flatMap(({ on }) => on.map(({ signal }) => signal)),
  ...anywhere,
  ...answers.flatMap(({ request, responses, withdrawnBy }) => [
    request,
    ...responses,
    ...(withdrawnBy ? [withdrawnBy.signal] : []),
  ]),
  ...(turn ? [...turn.begins, ...turn.ends] : []),
];

const usedStates = ({ initial, states, answers }: Machine): readonly string[] => [
  initial,
  ...states.flatMap(({ on }) => on.flatMap(({ to }) => to)),
  ...answers.flatMap(({ excusedIn }) => excusedIn),
];
