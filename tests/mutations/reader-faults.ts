import type { Verdict } from "@colloquy/repository/vectors";

/** A way in which the hand-written part of a reader, which no contract is about, can be wrong. */
export interface ReaderFault {
  /** Kebab-case. */
  readonly name: string;
  readonly description: string;
  /** The text the reader gets in place of that of the vector. */
  readonly input?: (json: string) => string;
  /** The verdict in place of the reader's. */
  readonly output?: (verdict: Verdict) => Verdict;
}

/** Changes a member or item of what the reader wrote; `undefined` drops a member. */
type Rewrite = (value: unknown, name: string) => unknown;

const JSON_WITH_SOURCE = JSON as unknown as {
  parse(
    text: string,
    revive: (name: string, value: unknown, context: { source?: string }) => unknown,
  ): unknown;
  rawJSON(text: string): unknown;
};

/** Numbers stay as they are written unless `change` is for them. */
const rewritten = (
  name: string,
  description: string,
  change: Rewrite,
  number = (text: string) => text,
): ReaderFault => ({
  name,
  description,
  output: (verdict) => {
    if (verdict.json === undefined) return verdict;
    const value = JSON_WITH_SOURCE.parse(verdict.json, (member, held, { source }) =>
      typeof held === "number"
        ? JSON_WITH_SOURCE.rawJSON(number(source ?? String(held)))
        : change(held, member),
    );
    return { ...verdict, json: JSON.stringify(value) };
  },
});
const texts = (name: string, description: string, change: (text: string) => string): ReaderFault =>
  rewritten(name, description, (value) => (typeof value === "string" ? change(value) : value));
const numbers = (name: string, description: string, change: (text: string) => string): ReaderFault =>
  rewritten(name, description, (value) => value, change);
const dropped = (name: string, description: string, isDropped: (value: unknown) => boolean): ReaderFault =>
  rewritten(name, description, (value, member) => (member !== "" && isDropped(value) ? undefined : value));
const accepted = (name: string, description: string, input: (json: string) => string): ReaderFault => ({
  name,
  description,
  input,
});
const refused = (
  name: string,
  description: string,
  change: (verdict: Required<Verdict>) => Partial<Verdict>,
): ReaderFault => ({
  name,
  description,
  output: (verdict) => (verdict.ok ? verdict : { ...verdict, ...change(verdict as Required<Verdict>) }),
});

/** A JSON number as a double would print it; infinite ones stay. */
const asDouble = (text: string): string =>
  Number.isFinite(Number(text)) ? JSON.stringify(Number(text)) : text;
const TIME = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}/;

/** Runs of every language can have these faults, so they are tried on what goes in and comes out. */
export const readerFaults: readonly ReaderFault[] = [
  numbers("numbers-as-doubles", "writes every number as a double", asDouble),
  numbers("long-numbers-as-doubles", "keeps no number of many digits", (text) =>
    text.length > 15 ? asDouble(text) : text,
  ),
  numbers("exponents-expanded", "keeps no exponent", (text) => (/e/i.test(text) ? asDouble(text) : text)),
  numbers("trailing-zeros-dropped", "keeps no zero at the end of a fraction", (text) =>
    text.replace(/\.0+$/, ""),
  ),
  numbers("minus-zero-as-zero", "loses the sign of zero", (text) => (text === "-0" ? "0" : text)),
  numbers("numbers-as-floats", "keeps numbers as 32-bit floats", (text) =>
    Number.isInteger(Number(text)) && Number.isFinite(Math.fround(Number(text)))
      ? String(Math.fround(Number(text)))
      : text,
  ),
  dropped("nulls-dropped", "drops members that are null", (value) => value === null),
  dropped("empty-lists-dropped", "drops empty lists", (value) => Array.isArray(value) && value.length === 0),
  dropped("empty-objects-dropped", "drops empty objects", (value) => JSON.stringify(value) === "{}"),
  dropped("empty-text-dropped", "drops empty text", (value) => value === ""),
  dropped("false-dropped", "drops members that are false", (value) => value === false),
  rewritten("prototype-names-dropped", "drops members with the name of a prototype", (value, member) =>
    member === "__proto__" ? undefined : value,
  ),
  rewritten("unknown-members-dropped", "drops members of extensions", (value, member) =>
    member.startsWith("x-") ? undefined : value,
  ),
  rewritten("members-added", "writes null for a member left out", (value) =>
    typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value, added: null } : value,
  ),
  texts("text-trimmed", "drops white space around text", (text) => text.trim()),
  texts("text-normalised", "writes text in Unicode's composed form", (text) => text.normalize("NFC")),
  texts("text-well-formed", "replaces lone surrogates", (text) => text.toWellFormed()),
  texts("text-ends-at-null", "ends text at U+0000", (text) => text.split("\u0000")[0] ?? ""),
  texts("text-in-lower-case", "writes text in lower case", (text) => text.toLowerCase()),
  texts("times-reformatted", "writes times in its own form", (text) =>
    TIME.test(text) && Number.isFinite(Date.parse(text)) ? new Date(text).toISOString() : text,
  ),
  accepted("byte-order-mark-skipped", "reads over a byte order mark", (json) => json.replace(/^\ufeff/, "")),
  accepted("other-white-space-skipped", "reads over white space that JSON does not have", (json) =>
    json.trim(),
  ),
  accepted("nothing-as-null", "reads no text at all as an empty object", (json) => json.trim() || "{}"),
  accepted("trailing-commas-accepted", "reads over a comma at the end", (json) =>
    json.replace(/,(\s*[\]}])/g, "$1"),
  ),
  accepted("second-value-ignored", "reads the first of two values", (json) => json.replace(/^\{\}.+$/, "{}")),
  accepted("duplicates-renamed", "keeps the first of two members with one name", (json) =>
    json.replace(/("text":"first"),"text":/, '$1,"x-text":'),
  ),
  refused("everything-accepted", "refuses nothing", () => ({ ok: true, json: "{}" })),
  refused("path-lost", "reports no place", () => ({ path: "" })),
  refused("path-too-short", "reports the place around the fault", ({ path }) => ({
    path: path.replace(/\/[^/]*$/, ""),
  })),
  refused("path-reversed", "reports the place from the inside out", ({ path }) => ({
    path: path
      .split("/")
      .slice(1)
      .reverse()
      .map((key) => `/${key}`)
      .join(""),
  })),
  refused("tilde-unescaped", "does not escape tildes in pointers", ({ path }) => ({
    path: path.replaceAll("~0", "~"),
  })),
  refused("slash-unescaped", "does not escape slashes in pointers", ({ path }) => ({
    path: path.replaceAll("~1", "/"),
  })),
  ...[
    "missing-member",
    "wrong-value",
    "unknown-tag",
    "out-of-range",
    "wrong-format",
    "wrong-length",
    "not-json",
  ].map((code) =>
    refused(`${code}-as-wrong-type`, `reports ${code} as a wrong type`, ({ error }) => ({
      error: error === code ? "wrong-type" : error,
    })),
  ),
  refused("refused-as-missing", "reports a refused member as a missing one", ({ error }) => ({
    error: error === "refused-member" ? "missing-member" : error,
  })),
];
