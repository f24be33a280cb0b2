import type { Answer, Machine } from "@colloquy/define";
import { valueAt } from "./pointer.ts";
import type { Violation } from "./violation.ts";

/** A request without an answer so far. */
interface Open {
  /** What the answer must repeat; `undefined` where requests and answers pair by order. */
  readonly key: unknown;
  /** Index of the frame in the transcript. */
  readonly index: number;
  /** Whether nobody is to blame when no answer comes: the question, or what may be its answer, was malformed. */
  excused: boolean;
}

/** A frame that plays a part in the order. */
export interface Step {
  readonly signal: string;
  readonly frame: unknown;
  /** Index of the frame in the transcript. */
  readonly index: number;
  /** Of the wrong shape: its receiver may have acted on it, or refused it. */
  readonly malformed: boolean;
}

/** The open requests of one life of a machine, by position of the answer rule. */
export interface Ledger {
  /** Notes a request, an answer or a withdrawal; tells what is wrong with it. */
  note(step: Step): Violation[];
  /** Requests whose answer is overdue when the life ends in one of `states`. */
  overdue(states: ReadonlySet<string>): Violation[];
}

/** Keeps the books on who owes whom an answer. */
export function createLedger(machine: Machine): Ledger {
  const books = machine.answers.map((rule) => ({ rule, open: [] as Open[] }));
  return {
    note: (step) => books.flatMap(({ rule, open }) => noteIn(rule, open, step)),
    overdue: (states) => books.flatMap(({ rule, open }) => overdueIn(rule, open, states)),
  };
}

function noteIn(rule: Answer, open: Open[], step: Step): Violation[] {
  const { signal, frame, index, malformed } = step;
  if (signal === rule.request)
    open.push({ key: rule.by && valueAt(frame, rule.by.request), index, excused: malformed });
  if (signal === rule.withdrawnBy?.signal) remove(open, valueAt(frame, rule.withdrawnBy.by));
  if (!rule.responses.includes(signal)) return [];
  const key = rule.by && valueAt(frame, rule.by.response);
  if (remove(open, key) || rule.stray === "ignored") return [];
  if (malformed) return excuseAll(open);
  return [stray(rule, signal, key, open, index)];
}

/** A malformed answer to nothing that is open may be meant for any of them: it was told, and none is blamed twice. */
function excuseAll(open: readonly Open[]): [] {
  for (const request of open) request.excused = true;
  return [];
}

function remove(open: Open[], key: unknown): boolean {
  const place = open.findIndex((request) => request.key === key);
  if (place >= 0) open.splice(place, 1);
  return place >= 0;
}

function stray(rule: Answer, signal: string, key: unknown, open: readonly Open[], index: number): Violation {
  const waiting = open.map((request) => JSON.stringify(request.key)).join(", ");
  return {
    code: "answer-without-request",
    index,
    pointer: rule.by?.response ?? "",
    message: `«${signal}» answers a «${rule.request}» that is not open.`,
    expected: waiting === "" ? `no «${signal}», since nothing is open` : `one of ${waiting}`,
    ...(key === undefined ? {} : { received: JSON.stringify(key) }),
  };
}

function overdueIn(rule: Answer, open: readonly Open[], states: ReadonlySet<string>): Violation[] {
  const excused = rule.excusedIn?.some((state) => states.has(state)) ?? false;
  if (rule.due === "maybe" || excused) return [];
  const owed = open.filter((request) => !request.excused);
  return owed.map((request) => ({
    code: "request-without-answer",
    index: request.index,
    pointer: rule.by?.request ?? "",
    message: `«${rule.request}» was never answered.`,
    expected: rule.responses.map((response) => `«${response}»`).join(" or "),
  }));
}
