import type {
  RequestRule as RequestRuleSource,
  StateMachine as StateMachineSource,
  Trigger as TriggerSource,
} from "@colloquy/define";
import type { RequestRule, StateMachine, Trigger } from "../model.ts";
import { inside, type Place } from "./place.ts";
import type { Reports } from "./reports.ts";

/** A state machine as plain data: what is ordered becomes a list. Names it does not declare are refused. */
export function readStateMachine(
  source: StateMachineSource,
  protocol: Place,
  reports: Reports,
): StateMachine {
  const { id, description, instanceId = [], initial, allowedAnywhere, requests, turn } = source;
  const machine: StateMachine = {
    id,
    description,
    triggers: Object.entries(source.triggers).map(readTrigger),
    instanceId: [...instanceId],
    initial,
    states: Object.entries(source.states).map(([state, { description: about, on, final = false }]) => ({
      id: state,
      description: about,
      on: Object.entries(on).map(([trigger, to = []]) => ({ trigger, to: listOf(to) })),
      final,
    })),
    allowedAnywhere: [...allowedAnywhere],
    requests: requests.map(readRequestRule),
    ...(turn ? { turn: { begins: [...turn.begins], ends: [...turn.ends] } } : {}),
  };
  checkNames(machine, inside(protocol, ["order", id]), reports);
  return machine;
}

const readTrigger = ([id, { direction, where, present = [], absent = [] }]: [
  string,
  TriggerSource,
]): Trigger => ({
  id,
  direction,
  where: Object.entries(where).map(([pointer, condition]) => ({ pointer, values: listOf(condition) })),
  present: [...present],
  absent: [...absent],
});

const readRequestRule = ({ responses, exemptStates = [], ...rule }: RequestRuleSource): RequestRule => ({
  ...rule,
  responses: [...responses],
  exemptStates: [...exemptStates],
});

const listOf = <T>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? [...one] : [one as T]);

function checkNames(machine: StateMachine, place: Place, reports: Reports): void {
  const triggers = new Set(machine.triggers.map(({ id }) => id));
  const states = new Set(machine.states.map(({ id }) => id));
  const refuse = (code: string, what: string, known: ReadonlySet<string>, used: readonly string[]) => {
    for (const name of new Set(used.filter((one) => !known.has(one))))
      reports.refuse(place, code, `"${name}" is no ${what} of the machine.`, `Declare it in ${what}s.`);
  };
  refuse("unknown-signal", "trigger", triggers, usedTriggers(machine));
  refuse("unknown-state", "state", states, usedStates(machine));
}

const usedTriggers = ({ states, allowedAnywhere, requests, turn }: StateMachine): readonly string[] => [
  ...states.flatMap(({ on }) => on.map(({ trigger }) => trigger)),
  ...allowedAnywhere,
  ...requests.flatMap(({ request, responses, cancelledBy }) => [
    request,
    ...responses,
    ...(cancelledBy ? [cancelledBy.trigger] : []),
  ]),
  ...(turn ? [...turn.begins, ...turn.ends] : []),
];

const usedStates = ({ initial, states, requests }: StateMachine): readonly string[] => [
  initial,
  ...states.flatMap(({ on }) => on.flatMap(({ to }) => to)),
  ...requests.flatMap(({ exemptStates }) => exemptStates),
];
