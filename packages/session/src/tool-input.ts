/** Arguments for wires where they are an object: anything else stands in its member `value`. */
export const toInput = (input: unknown): Record<string, unknown> =>
  typeof input === "object" && input !== null && !Array.isArray(input)
    ? (input as Record<string, unknown>)
    : { value: input };
