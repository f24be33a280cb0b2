import { pointerOf } from "@colloquy/ir";

/** What a reader must find wrong; the same codes in every language. */
export type FaultCode =
  | "missing-member"
  | "refused-member"
  | "wrong-type"
  | "wrong-value"
  | "unknown-tag"
  | "out-of-range"
  | "wrong-format"
  | "wrong-length";

/** What vectors are about, each with what it demands of a reader. */
export const vectorClasses = {
  base64: "Bytes as padded standard base64, kept as written; anything near it is refused.",
  "closed-enum": "Every known value of a closed enum is taken, any other refused.",
  deep: "Values many levels deep, with members and variants nobody knows at each level.",
  example: "An example of the contract.",
  extras:
    "Members that no contract names, among them near misses of those it does: kept, or refused where it says so.",
  full: "Every member the contract names.",
  instant: "Times in every form of RFC 3339, kept as written; anything near it is refused.",
  integer: "Whole numbers at the edges of their width, and such as 1.0 and -0, kept as written.",
  length: "Texts and lists as short and as long as may be, and one beyond.",
  list: "Empty and filled lists; a wrong item is found by its index.",
  literal: "A fixed value, and its neighbours, which are refused.",
  "malformed-known":
    "A known variant with a body that breaks its contract: refused, and never taken for an unknown one.",
  map: "Empty and filled dictionaries with unusual keys; a wrong value is found by its key.",
  minimal: "Only what is required; every optional member left out.",
  missing: "A required member left out.",
  "missing-tag": "A union without the text that tells its variants apart.",
  nested: "A fault inside a member: the path leads all the way.",
  null: "`null` in a member: kept, and not the same as leaving out, where it may stand; refused elsewhere.",
  number: "Doubles of every size and spelling, kept as written; those beyond the bounds refused.",
  opaque: "JSON the contract does not look into: kept to the last digit.",
  order: "Members in another order than the contract's: the tag comes last.",
  pattern: "Text that fits a pattern, and text that nearly does.",
  "prefixed-id": "Ids with a prefix; anything near them is refused.",
  unicode: "Text at the edges of Unicode, kept code unit by code unit.",
  "unknown-enum": "A value that an open enum does not know: kept.",
  "unknown-tag": "A tag that a closed union does not have: refused.",
  "unknown-variant": "A tag that an open union does not know: the object is kept whole.",
  uuid: "UUIDs in either letter case, kept as written; anything near them is refused.",
  variant: "Every variant of a union.",
  "wrong-kind": "Another kind of JSON value than the contract's.",
} as const;

export type VectorClass = keyof typeof vectorClasses;

/** One question to a reader, and the answer it must give. */
export interface Vector {
  /** `<type>/<class>/<what>`, unique. */
  readonly id: string;
  /** Id of the type to read. */
  readonly type: string;
  readonly class: VectorClass;
  /** The value as text, so that numbers stay as they are written. */
  readonly json: string;
  /** Whether the value keeps the contract. If so, writing what was read gives an equal value. */
  readonly ok: boolean;
  /** Only when it does not: what is wrong, and where (RFC 6901). */
  readonly error?: { readonly code: FaultCode; readonly path: string };
}

/** Where a fault is, from the value inwards. */
export interface Fault {
  readonly code: FaultCode;
  readonly path: readonly (string | number)[];
}

/** A value for a place, which is wrong when it has a fault. */
export interface Trial {
  readonly class: VectorClass;
  /** In a few letters, what is special about it. */
  readonly what: string;
  readonly json: string;
  readonly fault?: Fault;
}

/** A value that keeps the contract. */
export const good = (of: VectorClass, what: string, json: string): Trial => ({ class: of, what, json });

/** A value that is wrong itself, or in the place that `path` leads to. */
export const bad = (
  of: VectorClass,
  what: string,
  json: string,
  code: FaultCode,
  path: Fault["path"] = [],
): Trial => ({ class: of, what, json, fault: { code, path } });

/** The trial as it stands in the member or item `key` of a larger value. */
export const inside = (key: string | number, trial: Trial, json: string): Trial => ({
  ...trial,
  json,
  ...(trial.fault && { fault: { ...trial.fault, path: [key, ...trial.fault.path] } }),
});

/** The trial as a vector of a type. */
export function toVector(type: string, { class: of, what, json, fault }: Trial): Vector {
  const id = `${type}/${of}/${what}`;
  if (fault === undefined) return { id, type, class: of, json, ok: true };
  return { id, type, class: of, json, ok: false, error: { code: fault.code, path: pointerOf(fault.path) } };
}
