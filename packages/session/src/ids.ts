import { digestOf } from "./digest.ts";

const dashedUuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/**
 * A neutral id as `prefix_` and 32 hexadecimal digits: those of the UUID it is. Any other text is digested, which cannot
 * be undone.
 */
export function toPrefixedId(prefix: string, id: string): string {
  return `${prefix}_${dashedUuid.test(id) ? id.replaceAll("-", "") : digestOf(id)}`;
}

/** The neutral id, a dashed UUID, of `prefix_` and 32 hexadecimal digits. */
export function fromPrefixedId(prefixed: string): string {
  const hex = hexOf(prefixed);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** The digits after the prefix. */
export const hexOf = (prefixed: string): string => prefixed.slice(prefixed.lastIndexOf("_") + 1);
