import { z } from "zod";
import { withWireKind } from "./wire.ts";

const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;
/** RFC 3339 with any number of fraction digits and any offset; lower-case letters and leap seconds are legal there. */
const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;
const ANY_UUID = /^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Text of any length, the empty text included. */
export const string = (): z.ZodString => z.string();
export const boolean = (): z.ZodBoolean => z.boolean();
/** A finite IEEE 754 double. */
export const float64 = (): z.ZodNumber => z.number();
/** -2^31 … 2^31-1. */
export const int32 = () => withWireKind(z.int32(), { kind: "integer", width: 32, signed: true });
/** 0 … 2^32-1. */
export const uint32 = () => withWireKind(z.uint32(), { kind: "integer", width: 32, signed: false });
/** ±(2^53-1): what every JSON reader keeps exactly. */
export const int53 = () => withWireKind(z.int(), { kind: "integer", width: 53, signed: true });
/** 0 … 2^53-1. */
export const uint53 = () =>
  withWireKind(z.int().nonnegative(), { kind: "integer", width: 53, signed: false });

/** -2^63 … 2^63-1: a safe integer as `number`, a larger one as `bigint` (a JSON reader that keeps digits makes it). */
export function int64(): z.ZodType<number | bigint> {
  const schema = z.custom<number | bigint>(isInt64, { error: "Invalid input: expected a 64-bit integer" });
  return withWireKind(schema, { kind: "integer", width: 64, signed: true });
}

function isInt64(value: unknown): boolean {
  if (typeof value === "bigint") return value >= INT64_MIN && value <= INT64_MAX;
  return Number.isSafeInteger(value);
}

/** A point in time as RFC 3339 text. The text stays as sent: digits of the fraction and the offset survive. */
export const instant = () => withWireKind(z.string().regex(RFC_3339), { kind: "instant" });
/** A UUID of any version, in dashed form; letter case survives. */
export const uuid = () => withWireKind(z.string().regex(ANY_UUID), { kind: "uuid" });
/** Bytes as padded standard base64 (RFC 4648 §4). */
export const base64 = () => withWireKind(z.string().regex(BASE64), { kind: "base64" });
/** Bytes as they are: a part of a form. JSON has none, so that in a JSON value, such as an example, any text stands for them. */
export const bytes = () => withWireKind(z.string(), { kind: "bytes" });
/** `prefix_` and 32 lower-case hexadecimal digits, as in `session_0190…`. */
export const prefixedId = (prefix: string) =>
  withWireKind(z.string().regex(new RegExp(`^${prefix}_[0-9a-f]{32}$`)), { kind: "prefixedId", prefix });

/** Any JSON value, kept as it is and never looked into. */
export const json = (): z.ZodUnknown => withWireKind(z.unknown(), { kind: "json" });
/** One fixed value. */
export const literal = <const T extends string | number | boolean>(value: T): z.ZodLiteral<T> =>
  z.literal(value);
/** An ordered list of any length. */
export const list = <S extends z.ZodType>(items: S): z.ZodArray<S> => z.array(items);
/** An object used as a dictionary: any key, values of one type. */
export const map = <S extends z.ZodType>(values: S): z.ZodRecord<z.ZodString, S> =>
  z.record(z.string(), values);
