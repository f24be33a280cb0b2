import type { Json } from "@colloquy/ir";

/** What is put in place of a value; between them they are of every kind and hit the borders of numbers and texts. */
const REPLACEMENTS: readonly Json[] = [
  null,
  true,
  -1,
  0.5,
  2 ** 31,
  2 ** 53,
  "",
  "unheard of",
  [],
  [null],
  {},
  { type: "unheard of" },
];

/** The value with one place changed: every member and item replaced, left out or joined by one nobody knows. */
export function* mutationsOf(value: Json): Generator<Json> {
  yield* REPLACEMENTS;
  if (Array.isArray(value)) yield* listMutations(value);
  else if (typeof value === "object" && value !== null) yield* objectMutations(value as Record<string, Json>);
}

function* listMutations(list: readonly Json[]): Generator<Json> {
  for (const [index, item] of list.entries()) {
    yield list.toSpliced(index, 1);
    for (const mutation of mutationsOf(item)) yield list.with(index, mutation);
  }
}

function* objectMutations(object: Readonly<Record<string, Json>>): Generator<Json> {
  yield { ...object, "x-unheard-of": 1 };
  for (const [name, member] of Object.entries(object)) {
    const { [name]: _, ...rest } = object;
    yield rest;
    for (const mutation of mutationsOf(member)) yield { ...object, [name]: mutation };
  }
}
