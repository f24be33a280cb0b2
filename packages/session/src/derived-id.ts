/** What a derived id is for; one hexadecimal digit of it. */
const purposes = {
  init: "1",
  result: "2",
  stream: "3",
  compaction: "4",
  turn: "5",
  message: "6",
  user: "7",
} as const;

export type Purpose = keyof typeof purposes;

/** A UUID of version 8 that belongs to another id, a purpose and a number: the same wherever it is made. */
export function derivedId(id: string, purpose: Purpose, number = 0): string {
  const tail = Number.parseInt(id.slice(-8), 16) || 0;
  const mixed = ((tail ^ number) >>> 0).toString(16).padStart(8, "0");
  return `${id.slice(0, 14)}8${purposes[purpose]}${id.slice(16, -8)}${mixed}`;
}
