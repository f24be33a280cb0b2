import { type Diagnostic, pointerOf } from "@colloquy/define/support";

/** What `shapeProblems` needs of a zod schema. */
interface Schema {
  safeParse(value: unknown):
    | { readonly success: true }
    | {
        readonly success: false;
        readonly error: {
          readonly issues: readonly {
            readonly code: string;
            readonly path: readonly PropertyKey[];
            readonly message: string;
          }[];
        };
      };
}

/** Everything about a value that does not fit a schema; `prefix` is the pointer to the value. */
export function shapeProblems(schema: Schema, value: unknown, prefix = ""): Diagnostic[] {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ code, path, message }) => ({
    code: code.replaceAll("_", "-"),
    severity: "error",
    pointer: prefix + pointerOf(path),
    message,
  }));
}

/** A member of something that may be no object. */
export const memberOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

/** Words joined by dots; those that are no text are left out. */
export const dotted = (...words: readonly unknown[]): string =>
  words.filter((word) => typeof word === "string").join(".");
