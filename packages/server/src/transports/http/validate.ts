import type { z } from "zod";
import { RequestError } from "./request-error.ts";

type Issue = z.core.$ZodIssue;

/** Parameters of the query: text converted to the type the schema wants. A list is the same key several times. */
export function readQuery(schema: z.ZodObject, raw: Readonly<Record<string, unknown>>): unknown {
  const entries = Object.entries(raw).map(([name, value]) => [name, coerce(schema.shape[name], value)]);
  const result = schema.safeParse(Object.fromEntries(entries));
  if (result.success) return result.data;
  throw new RequestError("invalid_request", describe(result.error.issues));
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

/** A body. One of the wrong shape is unprocessable (422); one of the right shape may have a value that is refused (400). */
export function readBody(schema: z.ZodType, raw: unknown): unknown {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const { issues } = result.error;
  throw new RequestError(issues.every(isValueIssue) ? "invalid_request" : "unprocessable", describe(issues));
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
const describe = (issues: readonly Issue[]): string =>
  issues.map(({ path, message }) => (path.length > 0 ? `${placeOf(path)}: ${message}` : message)).join("; ");

const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (place, step) =>
      typeof step === "number" ? `${place}[${step}]` : `${place}${place && "."}${String(step)}`,
    "",
  );
