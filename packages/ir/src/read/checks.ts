import type { Check } from "@colloquy/define/reflect";
import type { Place } from "./place.ts";
import type { Reports } from "./reports.ts";

/** What the checks of a schema say together. */
export interface Bounds {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly patterns: readonly RegExp[];
  /** String or number formats, such as `uuid` or `int32`. */
  readonly formats: readonly string[];
}

type Draft = { -readonly [K in keyof Bounds]?: Bounds[K] } & { patterns: RegExp[]; formats: string[] };
/** Members that any check definition may have. */
interface CheckFacts {
  readonly check: string;
  readonly value?: unknown;
  readonly inclusive?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly length?: number;
  readonly format?: string;
  readonly pattern?: RegExp;
}

type BoundName = "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum";

const raise = (draft: Draft, name: BoundName, value: number) => {
  draft[name] = Math.max(draft[name] ?? Number.NEGATIVE_INFINITY, value);
};
const lower = (draft: Draft, name: BoundName, value: number) => {
  draft[name] = Math.min(draft[name] ?? Number.POSITIVE_INFINITY, value);
};

const readers: Readonly<Record<string, (draft: Draft, facts: CheckFacts) => void>> = {
  greater_than: (draft, { value, inclusive }) =>
    raise(draft, inclusive ? "minimum" : "exclusiveMinimum", Number(value)),
  less_than: (draft, { value, inclusive }) =>
    lower(draft, inclusive ? "maximum" : "exclusiveMaximum", Number(value)),
  min_length: (draft, { minimum }) => raise(draft, "minimum", minimum as number),
  max_length: (draft, { maximum }) => lower(draft, "maximum", maximum as number),
  length_equals: (draft, { length }) => {
    raise(draft, "minimum", length as number);
    lower(draft, "maximum", length as number);
  },
  number_format: (draft, { format }) => {
    draft.formats.push(format as string);
  },
  string_format: (draft, { format, pattern }) => {
    if (format !== "regex") draft.formats.push(format as string);
    if (pattern) draft.patterns.push(pattern);
  },
};

/** Folds checks into bounds; what has no place on the wire, such as a refinement or a conversion, is reported. */
export function foldChecks(checks: readonly Check[], place: Place, reports: Reports): Bounds {
  const draft: Draft = { patterns: [], formats: [] };
  for (const check of checks) {
    const facts = check._zod.def as CheckFacts;
    const read = readers[facts.check];
    if (read) read(draft, facts);
    else refuseCheck(facts.check, place, reports);
  }
  return draft;
}

function refuseCheck(name: string, place: Place, reports: Reports): void {
  const what = name === "custom" ? "A refinement" : `The check "${name}"`;
  reports.refuse(
    place,
    "unsupported-check",
    `${what} is code; it cannot be said to another language.`,
    "Say it with bounds or a pattern, or check it behind the wire.",
  );
}
