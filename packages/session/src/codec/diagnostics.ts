import { type Diagnostic, pointerOf } from "@colloquy/define/support";

/** One thing that is wrong with a frame, as zod reports it. */
export interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: string | undefined;
}

/** What reading a value needs of a zod schema. */
export interface Schema<Value = unknown> {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true; readonly data: Value }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
}

/** The same for logs and tools. `prefix` is the pointer to the checked value when that is only a part of the frame. */
export const fromIssue = ({ code = "invalid", path, message }: Issue, prefix = ""): Diagnostic => ({
  code: code.replaceAll("_", "-"),
  severity: "error",
  pointer: prefix + pointerOf(path),
  message,
});

/** All issues in one line, each with its place. */
export const toSentence = (issues: readonly Issue[]): string =>
  issues.map(({ path, message }) => [...path.map(String), message].join(": ")).join("; ");
