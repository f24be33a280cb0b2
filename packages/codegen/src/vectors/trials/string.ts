import type { StringType } from "@colloquy/ir";
import { patternsOf } from "../../formats.ts";
import { fits, idText } from "../scalars.ts";
import { quote } from "../text.ts";
import { bad, good, type Trial, type VectorClass } from "../vector.ts";
import type { TrialContext } from "./context.ts";

/** What a form takes and refuses; the key says in a few letters what is special. */
interface Forms {
  readonly class: VectorClass;
  readonly good: Readonly<Record<string, string>>;
  readonly bad: Readonly<Record<string, string>>;
}

/** RFC 3339 with any number of fraction digits and any offset. */
const instant: Forms = {
  class: "instant",
  good: {
    "lower case, trailing zeros and offset": "2026-01-02t03:04:05.1200+05:30",
    milliseconds: "2026-01-02T03:04:05.120Z",
    microseconds: "2026-01-02T03:04:05.000001Z",
    nanoseconds: "2026-01-02T03:04:05.123456789Z",
    "one digit": "2026-01-02T03:04:05.1Z",
    "many digits": "2026-01-02T03:04:05.1234567890123Z",
    offset: "2026-01-02T03:04:05+05:30",
    "offset west": "2026-01-02T03:04:05.5-11:00",
    "offset unknown": "2026-01-02T03:04:05-00:00",
    "zero offset": "2026-01-02T03:04:05+00:00",
    "lower case": "2026-01-02t03:04:05z",
    space: "2026-01-02 03:04:05Z",
    "leap second": "2016-12-31T23:59:60Z",
    "year 0001": "0001-01-01T00:00:00Z",
    "year 9999": "9999-12-31T23:59:59.999999999Z",
  },
  bad: {
    "date only": "2026-01-02",
    "no offset": "2026-01-02T03:04:05",
    "no seconds": "2026-01-02T03:04Z",
    comma: "2026-01-02T03:04:05,5Z",
    "empty fraction": "2026-01-02T03:04:05.Z",
    "short offset": "2026-01-02T03:04:05+0530",
    words: "Fri, 02 Jan 2026 03:04:05 GMT",
    "digits only": "1767323045",
    "line feed": "2026-01-02T03:04:05Z\n",
    empty: "",
  },
};

const uuid: Forms = {
  class: "uuid",
  good: {
    "upper case": "018F3C2E-7B1A-7C3D-9E4F-0123456789AB",
    "mixed case": "018f3C2e-7B1a-7c3D-9e4F-0123456789aB",
    nil: "00000000-0000-0000-0000-000000000000",
    "version 4": "9b2f3c2e-7b1a-4c3d-8e4f-0123456789ab",
    max: "ffffffff-ffff-ffff-ffff-ffffffffffff",
  },
  bad: {
    "no dashes": "018f3c2e7b1a7c3d9e4f0123456789ab",
    braces: "{018f3c2e-7b1a-7c3d-9e4f-0123456789ab}",
    "a digit short": "018f3c2e-7b1a-7c3d-9e4f-0123456789a",
    "a digit more": "018f3c2e-7b1a-7c3d-9e4f-0123456789abc",
    "no digit": "018f3c2e-7b1a-7c3d-9e4f-0123456789ag",
    urn: "urn:uuid:018f3c2e-7b1a-7c3d-9e4f-0123456789ab",
    "line feed": "018f3c2e-7b1a-7c3d-9e4f-0123456789ab\n",
  },
};

const base64: Forms = {
  class: "base64",
  good: {
    none: "",
    "one pad": "aGk=",
    "two pads": "aA==",
    "no pad": "aGkh",
    "all signs": "+/+/",
    zeros: "AAAA",
  },
  bad: {
    unpadded: "aGk",
    "too short": "aG=",
    "URL-safe": "-_-_",
    "line feed": "aGkh\n",
    space: "aG kh",
    "pad inside": "aA==aGkh",
    "three pads": "a===",
  },
};

const prefixedId = (prefix: string): Forms => {
  const id = idText(prefix);
  return {
    class: "prefixed-id",
    good: { zeros: `${prefix}_${"0".repeat(32)}`, letters: `${prefix}_${"f".repeat(32)}` },
    bad: {
      "upper case": `${prefix}_${"F".repeat(32)}`,
      "a digit short": id.slice(0, -1),
      "a digit more": `${id}0`,
      "no prefix": id.slice(prefix.length + 1),
      "another prefix": `x${id}`,
      dashes: `${prefix}_018f3c2e-7b1a-7c3d-9e4f-0123456789`,
      "line feed": `${id}\n`,
    },
  };
};

/** Well-formed text that readers have been known to change or to choke on. Lone surrogates stand in `hand-written`. */
const UNICODE: Readonly<Record<string, string>> = {
  "of every kind": ' e\u0301 \u00c5 👩‍👧\u0000\u2028"\\/\u202e\u{10ffff}\ufeff\n',
  empty: "",
  "joined emoji": "👩‍👩‍👧‍👦🏳️‍🌈",
  "not normalised": "e\u0301 é ﬁ Å",
  NUL: "a\u0000b",
  "line separators": "\u2028\u2029\u0085\r\n",
  controls: "\u0001\t\b\f\u001b\u007f",
  "quotes and slashes": "\"\\/'`</script>",
  "right to left": "\u202eabc\u202c \u05d0\u05d1",
  "last code point": "\u{10ffff}\ufffd\uffff\ufeff",
  "white space": "  \u00a0\u3000 ",
};

const TEXT = { class: "unicode", good: UNICODE, bad: {} } as const satisfies Forms;
const fixed = { instant, uuid, base64 } as const;

/** Texts of every form a place knows, and texts that are nearly so. */
export function stringTrials(type: StringType, context: TrialContext): readonly Trial[] {
  const forms = formsOf(type);
  const taken = Object.entries(forms.good).filter(([, text]) => fits(text, type));
  const refused = Object.entries(forms.bad);
  return [
    ...context.select(type, "good", taken, 2).map(([what, text]) => good(forms.class, what, quote(text))),
    ...context
      .select(type, "bad", refused)
      .map(([what, text]) => bad(forms.class, what, quote(text), "wrong-format")),
    ...patternTrials(type),
    ...lengthTrials(type, context),
  ];
}

function formsOf({ format, prefix }: StringType): Forms {
  if (format === undefined || format === "bytes") return TEXT;
  return format === "prefixedId" ? prefixedId(prefix ?? "") : fixed[format];
}

/** Candidates for text that a pattern of the contract refuses. */
const MISFITS = {
  "white space": " ",
  empty: "",
  sign: "a!",
  "line feed": "a\n",
  "no letter": "1",
  accent: "é",
};

function patternTrials(type: StringType): readonly Trial[] {
  if (type.pattern === undefined) return [];
  const pattern = new RegExp(type.pattern);
  const misfits = Object.entries(MISFITS).filter(([, text]) => !pattern.test(text));
  return misfits.map(([what, text]) => bad("pattern", what, quote(text), "wrong-format"));
}

/** Bounds by themselves: the text keeps its form where it can. No surrogate pairs, which JSON Schema counts in another way. */
function lengthTrials(type: StringType, { samples }: TrialContext): readonly Trial[] {
  const { minimum = 0, maximum } = type;
  const sample = JSON.parse(samples.minimal(type)) as string;
  const make = (length: number) => ofLength(length, sample, type);
  const refused = (what: string, text: string) =>
    bad("length", what, quote(text), keepsForm(text, type) ? "wrong-length" : "wrong-format");
  const edges = [
    ...(minimum > 0 ? [good("length", "as short as may be", make(minimum))] : []),
    ...(maximum === undefined ? [] : [good("length", "as long as may be", make(maximum))]),
  ].filter(({ json }) => fits(json, type));
  return [
    ...edges.map((trial) => ({ ...trial, json: quote(trial.json) })),
    ...(minimum > 0 ? [refused("too short", make(minimum - 1))] : []),
    ...(maximum === undefined ? [] : [refused("too long", make(maximum + 1))]),
  ];
}

/** The sample cut or lengthened, by its end or by itself, whichever keeps its form. */
function ofLength(length: number, sample: string, type: StringType): string {
  const repeated = sample.repeat(Math.ceil(length / sample.length)).slice(0, length);
  const padded = sample.padEnd(length, sample.at(-1)).slice(0, length);
  return keepsForm(padded, type) ? padded : repeated;
}

const keepsForm = (text: string, type: StringType): boolean =>
  patternsOf(type).every((pattern) => new RegExp(pattern).test(text));
