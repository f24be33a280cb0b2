import type { z } from "zod";
import { ProblemError } from "./problem.ts";

type Issue = z.core.$ZodIssue;

/** Parameters of the path; anything wrong with them is an id that is none. */
export function readPath(schema: z.ZodObject, raw: Readonly<Record<string, string>>): unknown {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const name = String(result.error.issues[0]?.path[0]);
  throw new ProblemError("invalid_id", `"${raw[name]}" is not a ${name.replace("_id", "")} id.`);
}

/** Parameters of the query: text made into what the schema wants. A list is the same key several times (§6.1). */
export function readQuery(schema: z.ZodObject, raw: Readonly<Record<string, unknown>>): unknown {
  const entries = Object.entries(raw).map(([name, value]) => [name, coerce(schema.shape[name], value)]);
  const result = schema.safeParse(Object.fromEntries(entries));
  if (result.success) return result.data;
  throw new ProblemError("invalid_request", tell(result.error.issues));
}

function coerce(schema: z.core.$ZodType | undefined, value: unknown): unknown {
  const kind = schema && innermost(schema)._zod.def.type;
  if (kind === "array") return Array.isArray(value) ? value : [value];
  if (typeof value !== "string") return value;
  if (kind === "number") return /^-?\d+$/.test(value) ? Number(value) : value;
  if (kind === "boolean") return booleans.get(value) ?? value;
  return value;
}

const booleans: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["false", false],
]);

function innermost(schema: z.core.$ZodType): z.core.$ZodType {
  const { innerType } = schema._zod.def as { readonly innerType?: z.core.$ZodType };
  return innerType ? innermost(innerType) : schema;
}

/** A body. One of the wrong shape does not fit (422); one of the right shape may have a value that is refused (400). */
export function readBody(schema: z.ZodType, raw: unknown): unknown {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const { issues } = result.error;
  throw new ProblemError(issues.every(isValueIssue) ? "invalid_request" : "unprocessable", tell(issues));
}

const valueIssues: ReadonlySet<string | undefined> = new Set([
  "invalid_format",
  "invalid_value",
  "too_big",
  "too_small",
]);
const isValueIssue = ({ code, path, input }: Issue) =>
  valueIssues.has(code) && !(path.at(-1) === "type" && input === undefined);

/** Every issue with its place: `message.content[0].text: …`. */
const tell = (issues: readonly Issue[]): string =>
  issues.map(({ path, message }) => (path.length > 0 ? `${placeOf(path)}: ${message}` : message)).join("; ");

const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (place, step) =>
      typeof step === "number" ? `${place}[${step}]` : `${place}${place && "."}${String(step)}`,
    "",
  );
