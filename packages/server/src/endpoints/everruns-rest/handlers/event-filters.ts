import { eventTypes, type ListEventsQuery, type StreamQuery } from "@colloquy/schema/everruns-rest";
import type { EverrunsEvent } from "@colloquy/session/everruns-rest";
import { limitOf } from "../limits.ts";
import { ProblemError } from "../problem.ts";

const known: ReadonlySet<string> = new Set(eventTypes);
const maxWords = limitOf("query_words");
const maxQueryBytes = limitOf("query_bytes");

/** Which types a reader wants: first only these, then without those (§6.1). */
export function wantedTypes({
  types,
  exclude,
}: Pick<StreamQuery, "types" | "exclude">): (type: string) => boolean {
  checkTypes("types", types ?? []);
  checkTypes("exclude", exclude ?? []);
  const dropped = new Set(exclude);
  const kept = types && new Set(types);
  return (type) => (kept?.has(type) ?? true) && !dropped.has(type);
}

function checkTypes(parameter: string, types: readonly string[]): void {
  const unknown = types.find((type) => !known.has(type));
  if (unknown !== undefined)
    throw new ProblemError("invalid_request", `${parameter}: unknown event type '${unknown}'`);
}

type Test = (event: EverrunsEvent) => boolean;

/** The filters of a query besides types and cursors; none of them when the list is empty (§6.3). */
export function filtersOf(query: ListEventsQuery): readonly Test[] {
  checkSearch(query.q);
  checkTimes(query);
  const words = query.q?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  const from = query.from_ts === undefined ? undefined : Date.parse(query.from_ts);
  const to = query.to_ts === undefined ? undefined : Date.parse(query.to_ts);
  const tests: readonly (readonly [unknown, Test])[] = [
    [from, ({ ts }) => Date.parse(ts) >= (from ?? 0)],
    [to, ({ ts }) => Date.parse(ts) <= (to ?? 0)],
    [query.turn_id, ({ context }) => context.turn_id === query.turn_id],
    [query.exec_id, ({ context }) => context.exec_id === query.exec_id],
    [query.trace_id, ({ context }) => context.trace_id === query.trace_id],
    [query.tags, ({ tags }) => (tags ?? []).some((tag) => query.tags?.includes(tag))],
    [query.tool_name, ({ data }) => "tool_name" in data && data.tool_name === query.tool_name],
    [query.q, (event) => words.every((word) => JSON.stringify(event.data).toLowerCase().includes(word))],
  ];
  return tests.filter(([asked]) => asked !== undefined).map(([, test]) => test);
}

function checkSearch(text: string | undefined): void {
  if (text === undefined) return;
  if (Buffer.byteLength(text) > maxQueryBytes)
    throw new ProblemError("invalid_request", `q: more than ${maxQueryBytes} bytes.`);
  if (text.split(/\s+/).filter(Boolean).length > maxWords)
    throw new ProblemError("invalid_request", `q: more than ${maxWords} words.`);
}

function checkTimes({ from_ts, to_ts }: ListEventsQuery): void {
  if (from_ts !== undefined && to_ts !== undefined && Date.parse(from_ts) > Date.parse(to_ts))
    throw new ProblemError("invalid_request", "from_ts: it is later than to_ts.");
}
