const escapeSegment = (segment: string): string => segment.replaceAll("~", "~0").replaceAll("/", "~1");

/** The RFC 6901 pointer with these segments; none is the whole. */
export const pointerOf = (segments: readonly string[]): string =>
  segments.map((segment) => `/${escapeSegment(segment)}`).join("");
