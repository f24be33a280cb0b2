import type { IntegerType, NumberType, StringType, Type } from "@colloquy/ir";
import type { Helpers } from "../../../client-model/index.ts";
import type { Printable } from "../../../writer/index.ts";
import type { EmitContext } from "../context.ts";
import { call as callOf, chained, conditional } from "../layouts.ts";

/** The value to check and the member that holds it, as expressions. */
export interface Subject {
  readonly value: Printable;
  readonly holder: Printable;
  readonly key: Printable;
}

/** A check as generated code can write it. */
export interface CheckCode {
  /** A call whose value is a failure or `undefined`. */
  readonly call: (subject: Subject) => Printable;
  /** Set when the call is several with `??` between them. */
  readonly chained?: true;
  /** The function itself, when the call passes nothing but the value. */
  readonly reference?: Printable;
}

/** What a file with checks is printed with. */
export interface CheckContext extends EmitContext {
  readonly helpers: Helpers;
  /** The name of the constant for the tags of a union. */
  tagsOf(id: string): string;
}

type Write<Kind extends Type["kind"]> = (
  type: Extract<Type, { kind: Kind }>,
  context: CheckContext,
) => CheckCode;

const writers: { readonly [Kind in Type["kind"]]: Write<Kind> } = {
  reference: ({ id }, context) => checkOfNamed(id, context),
  string: writeString,
  boolean: (_, context) => plain(context.runtime("checkBoolean")),
  integer: writeInteger,
  number: writeNumber,
  literal: ({ value }, context) => withArguments(context.runtime("checkLiteral"), [JSON.stringify(value)]),
  json: (_, context) => plain(context.runtime("checkPresent")),
  null: (_, context) => plain(context.runtime("checkNull")),
  list: ({ items, minimum, maximum }, context) =>
    withArguments(context.runtime("checkList"), [functionFor(items, context), ...bounds(minimum, maximum)]),
  map: ({ values }, context) => withArguments(context.runtime("checkMap"), [functionFor(values, context)]),
  nullable: ({ type }, context) => {
    const inner = checkOf(type, context);
    return {
      call: (subject) => conditional([subject.value, " === null"], "undefined", inner.call(subject)),
    };
  },
};

/** How a value of `type` is checked. */
export function checkOf<Kind extends Type["kind"]>(
  type: Extract<Type, { kind: Kind }>,
  context: CheckContext,
): CheckCode {
  const write: Write<Kind> = writers[type.kind as Kind];
  return write(type, context);
}

/** An open enum is any text; a 64-bit integer is replaced in its holder, which a function of its own would not see. */
function checkOfNamed(id: string, context: CheckContext): CheckCode {
  const type = context.typeOf(id);
  if (type.kind === "enum" && type.open) return plain(context.runtime("checkString"));
  if (type.kind === "alias" && isInt64(type.type)) return checkOf(type.type, context);
  return plain(context.check(id));
}

/** Whether a type is replaced in its holder when a `number` cannot hold it. */
export const isInt64 = (type: Type): boolean => type.kind === "integer" && type.width === 64;

const plain = (reference: Printable): CheckCode => ({
  reference,
  call: ({ value }) => callOf(reference, [value]),
});

const withArguments = (reference: Printable, rest: readonly Printable[]): CheckCode => ({
  call: ({ value }) => callOf(reference, [value, ...rest]),
});

/** A function to hand to another check. */
function functionFor(type: Type, context: CheckContext): Printable {
  return checkOf(type, context).reference ?? context.helpers.check(type);
}

const bounds = (minimum: number | undefined, maximum: number | undefined): readonly string[] =>
  minimum === undefined && maximum === undefined ? [] : [String(minimum ?? 0), String(maximum ?? "Infinity")];

const FORMATS = { instant: "checkInstant", uuid: "checkUuid", base64: "checkBase64" } as const;

/** Bytes in a form have no form of their own. */
const isChecked = (format: StringType["format"]): format is keyof typeof FORMATS =>
  format !== undefined && format in FORMATS;

function writeString(
  { format, prefix, pattern, minimum, maximum }: StringType,
  context: CheckContext,
): CheckCode {
  const limits = bounds(minimum, maximum);
  const parts = [
    ...(format === "prefixedId" ? [writeId(prefix ?? "", context)] : []),
    ...(isChecked(format) ? [plain(context.runtime(FORMATS[format]))] : []),
    ...(pattern === undefined
      ? []
      : [withArguments(context.runtime("checkPattern"), [context.helpers.pattern(pattern)])]),
    ...(limits.length === 0 ? [] : [withArguments(context.runtime("checkText"), limits)]),
  ];
  const [only, ...others] = parts;
  if (only === undefined) return plain(context.runtime("checkString"));
  if (others.length === 0) return only;
  return chainOf(parts);
}

/** The first failure of several checks. */
const chainOf = (parts: readonly CheckCode[]): CheckCode => ({
  chained: true,
  call: (subject) =>
    chained(
      parts.map((part) => part.call(subject)),
      "??",
    ),
});

/** `prefix_` and 32 hexadecimal digits. */
const writeId = (prefix: string, context: CheckContext): CheckCode =>
  withArguments(context.runtime("checkId"), [context.helpers.idPattern(prefix), String(prefix.length + 33)]);

const SMALLEST = { 32: -(2 ** 31), 53: Number.MIN_SAFE_INTEGER } as const;
const LARGEST = { 32: 2 ** 31 - 1, 53: Number.MAX_SAFE_INTEGER } as const;
const LARGEST_UNSIGNED = { 32: 2 ** 32 - 1, 53: Number.MAX_SAFE_INTEGER } as const;

function writeInteger({ width, signed, minimum, maximum }: IntegerType, context: CheckContext): CheckCode {
  if (width === 64) return writeInt64(minimum ?? (signed ? undefined : 0), maximum, context);
  const smallest = minimum ?? (signed ? SMALLEST[width] : 0);
  const largest = maximum ?? (signed ? LARGEST[width] : LARGEST_UNSIGNED[width]);
  return withArguments(context.runtime("checkInteger"), [String(smallest), String(largest)]);
}

function writeInt64(
  minimum: number | undefined,
  maximum: number | undefined,
  context: EmitContext,
): CheckCode {
  const limits = [minimum, maximum].map((limit) => (limit === undefined ? "undefined" : `${limit}n`));
  const rest = maximum === undefined ? (minimum === undefined ? [] : limits.slice(0, 1)) : limits;
  return {
    call: ({ value, holder, key }) => callOf(context.runtime("checkInt64"), [value, holder, key, ...rest]),
  };
}

function writeNumber(type: NumberType, context: CheckContext): CheckCode {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = type;
  const closed = orNothing(minimum, maximum, ["-Number.MAX_VALUE", "Number.MAX_VALUE"]);
  const open = orNothing(exclusiveMinimum, exclusiveMaximum, ["-Infinity", "Infinity"]);
  const inside = withArguments(context.runtime("checkNumber"), closed);
  const between = withArguments(context.runtime("checkNumberBetween"), open);
  // Never handed on as a function: a list would pass the place of the number as its bounds.
  if (open.length === 0) return inside;
  if (closed.length === 0) return between;
  return chainOf([inside, between]);
}

const orNothing = (
  low: number | undefined,
  high: number | undefined,
  fallback: readonly [string, string],
): readonly string[] =>
  low === undefined && high === undefined ? [] : [String(low ?? fallback[0]), String(high ?? fallback[1])];
