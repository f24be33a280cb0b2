import type { Problem } from "../transcript.ts";

/** A line that could not be read. */
export const unreadable = (
  line: number,
  facts: Omit<Problem, "aspect" | "line" | "severity" | "pointer"> & { readonly pointer?: string },
): Problem => ({ aspect: "text", severity: "error", line, pointer: "", ...facts });
