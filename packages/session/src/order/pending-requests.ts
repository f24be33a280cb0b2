import type { RequestRule, StateMachine } from "@colloquy/define";
import { valueAt } from "@colloquy/define/support";
import type { Violation } from "./violation.ts";

/** A request without a response so far. */
interface PendingRequest {
  /** What the response must repeat; `undefined` where requests and responses pair by order. */
  readonly key: unknown;
  /** Index of the frame in the transcript. */
  readonly index: number;
  /** Whether no response is no violation: the request, or what may be its response, was malformed. */
  exempt: boolean;
}

/** A frame that matches a trigger of the machine. */
export interface TriggeredFrame {
  readonly trigger: string;
  readonly frame: unknown;
  /** Index of the frame in the transcript. */
  readonly index: number;
  /** Of the wrong shape: its receiver may have acted on it, or refused it. */
  readonly malformed: boolean;
}

/** The pending requests of one instance of a machine, by position of the rule. */
export interface PendingRequests {
  /** Records a request, a response or a cancellation; returns what is wrong with it. */
  observe(frame: TriggeredFrame): Violation[];
  /** Requests that required a response when the instance ends in one of `states`. */
  unanswered(states: ReadonlySet<string>): Violation[];
}

/** Keeps the requests of one instance until they are answered. */
export function createPendingRequests(machine: StateMachine): PendingRequests {
  const rules = machine.requests.map((rule) => ({ rule, pending: [] as PendingRequest[] }));
  return {
    observe: (frame) => rules.flatMap(({ rule, pending }) => observeBy(rule, pending, frame)),
    unanswered: (states) => rules.flatMap(({ rule, pending }) => unansweredBy(rule, pending, states)),
  };
}

function observeBy(rule: RequestRule, pending: PendingRequest[], observed: TriggeredFrame): Violation[] {
  const { trigger, frame, index, malformed } = observed;
  if (trigger === rule.request)
    pending.push({ key: rule.by && valueAt(frame, rule.by.request), index, exempt: malformed });
  if (trigger === rule.cancelledBy?.trigger) remove(pending, valueAt(frame, rule.cancelledBy.by));
  if (!rule.responses.includes(trigger)) return [];
  const key = rule.by && valueAt(frame, rule.by.response);
  if (remove(pending, key) || rule.unmatched === "ignore") return [];
  if (malformed) return exemptAll(pending);
  return [unmatched(rule, { trigger, key, index, pending })];
}

/** A malformed response that matches no request may be meant for any: its shape is reported, and no request in addition. */
function exemptAll(pending: readonly PendingRequest[]): [] {
  for (const request of pending) request.exempt = true;
  return [];
}

function remove(pending: PendingRequest[], key: unknown): boolean {
  const place = pending.findIndex((request) => request.key === key);
  if (place >= 0) pending.splice(place, 1);
  return place >= 0;
}

interface Unmatched {
  readonly trigger: string;
  readonly key: unknown;
  readonly index: number;
  readonly pending: readonly PendingRequest[];
}

function unmatched(rule: RequestRule, { trigger, key, index, pending }: Unmatched): Violation {
  const waiting = pending.map((request) => JSON.stringify(request.key)).join(", ");
  return {
    code: "answer-without-request",
    index,
    pointer: rule.by?.response ?? "",
    message: `«${trigger}» answers a «${rule.request}» that is not open.`,
    expected: waiting === "" ? `no «${trigger}», since nothing is open` : `one of ${waiting}`,
    ...(key === undefined ? {} : { received: JSON.stringify(key) }),
  };
}

function unansweredBy(
  rule: RequestRule,
  pending: readonly PendingRequest[],
  states: ReadonlySet<string>,
): Violation[] {
  const exempt = rule.exemptStates?.some((state) => states.has(state)) ?? false;
  if (!rule.required || exempt) return [];
  const unanswered = pending.filter((request) => !request.exempt);
  return unanswered.map((request) => ({
    code: "request-without-answer",
    index: request.index,
    pointer: rule.by?.request ?? "",
    message: `«${rule.request}» was never answered.`,
    expected: rule.responses.map((response) => `«${response}»`).join(" or "),
  }));
}
