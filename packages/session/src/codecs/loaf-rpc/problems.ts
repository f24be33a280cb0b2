import type { Diagnostic } from "@colloquy/define/support";

/** One thing that is wrong with a frame. */
export interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The same for logs and tools. `inside` is where in the frame the checked value stands. */
export function toDiagnostic({ code = "invalid", path, message }: Issue, inside = ""): Diagnostic {
  const pointer = path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  return { code: code.replaceAll("_", "-"), severity: "error", pointer: inside + pointer, message };
}
