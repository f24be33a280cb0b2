/** The UUID without a bit set; stands for an id that the wire does not carry. */
export const nilUuid = "00000000-0000-0000-0000-000000000000";

const canonicalUuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Whether a text is a dashed UUID in lower case, the form that survives every conversion. */
export const isCanonicalUuid = (text: string): boolean => canonicalUuid.test(text);

/** Whether a text is a dashed UUID, in either case. */
export const isUuid = (text: string): boolean => canonicalUuid.test(text.toLowerCase());

/** The id itself when it is a UUID in either case; any other text is digested, which cannot be undone. */
export const toUuid = (id: string): string => (isUuid(id) ? id : dashed(digestOf(id)));

/** A UUID of version 8 that belongs to a text: the same wherever it is made. */
export function uuidOf(text: string): string {
  const hex = digestOf(text);
  return dashed(`${hex.slice(0, 12)}8${hex.slice(13, 16)}a${hex.slice(17)}`);
}

/**
 * A neutral id as `prefix_` and 32 hexadecimal digits: those of the UUID it is. Any other text is digested, which cannot
 * be undone.
 */
export function toPrefixedId(prefix: string, id: string): string {
  return `${prefix}_${isCanonicalUuid(id) ? id.replaceAll("-", "") : digestOf(id)}`;
}

/** The neutral id, a dashed UUID, of `prefix_` and 32 hexadecimal digits. */
export const fromPrefixedId = (prefixed: string): string => dashed(hexOf(prefixed));

/** The digits after the prefix. */
export const hexOf = (prefixed: string): string => prefixed.slice(prefixed.lastIndexOf("_") + 1);

const dashed = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");

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

const prime = 0x01000193;
const offsets = [0x811c9dc5, 0x2b9f1a37, 0x6c8e9cf5, 0xd1f3a3b9] as const;

/**
 * 128 bits of a text as 32 hexadecimal digits: the same everywhere and spread evenly, but collisions can be computed.
 * For ids that must come out alike on every node.
 */
export function digestOf(text: string): string {
  return offsets.map((offset) => hex(lane(text, offset))).join("");
}

/** 16 bits of a text. */
export const hash16 = (text: string): number => lane(text, offsets[0]) & 0xffff;

function lane(text: string, offset: number): number {
  let hash = offset;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), prime);
    hash = Math.imul(hash ^ (unit >>> 8), prime);
  }
  return spread(hash ^ offset);
}

/** Lets every bit of the input move every bit of the output. */
function spread(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const hex = (value: number) => value.toString(16).padStart(8, "0");
