/** The engine writes instants of equal length, so their order is that of their texts. */
const canonicalLength = "2026-11-01T02:26:40.200Z".length;
const isCanonical = (instant: string): boolean => instant.length === canonicalLength && instant.endsWith("Z");

/** Whether `left` is before `right`, to the millisecond; those of the engine, the usual case, are not parsed. */
export function isEarlier(left: string, right: string): boolean {
  if (isCanonical(left) && isCanonical(right)) return left < right;
  return Date.parse(left) < Date.parse(right);
}
