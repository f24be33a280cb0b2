import { digestOf } from "../../digest.ts";

const dashedUuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

export const isUuid = (text: string): boolean => dashedUuid.test(text);

/** A UUID of version 8 that belongs to a text: the same wherever it is made. */
export function uuidOf(text: string): string {
  const hex = digestOf(text);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20),
  ];
  return parts.join("-");
}
