import type { Diagnostic } from "@colloquy/define/support";

/** One thing that is wrong with a frame. */
export interface Problem {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The same for logs and tools. */
export function toDiagnostic({ code, path, message }: Problem): Diagnostic {
  const pointer = path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  return { code: code.replaceAll("_", "-"), severity: "error", pointer, message };
}

/** All problems in one line, each with its place. */
export const toSentence = (problems: readonly Problem[]): string =>
  problems.map(({ path, message }) => [...path.map(String), message].join(": ")).join("; ");
