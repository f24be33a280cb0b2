const prime = 0x01000193;
const offsets = [0x811c9dc5, 0x2b9f1a37, 0x6c8e9cf5, 0xd1f3a3b9] as const;

/**
 * 128 bits of a text as 32 hexadecimal digits: the same everywhere, spread evenly, no protection against anybody who
 * looks for collisions. For ids that must come out alike on every node.
 */
export function digestOf(text: string): string {
  return offsets.map((offset) => hex(lane(text, offset))).join("");
}

/** 16 bits of a text. */
export const markOf = (text: string): number => lane(text, offsets[0]) & 0xffff;

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
