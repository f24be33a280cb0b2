import { z } from "zod";
import { withWireKind } from "./wire.ts";

/** Known values with one sentence each. */
export type EnumValues = Readonly<Record<string, string>>;

/** A known value, or any other text: the editor completes the known ones, the type admits the rest. */
export type Open<T extends string> = T | (string & {});

/** Text with known values. An unknown value is kept, because a newer peer may have more of them. */
export function openEnum<const V extends EnumValues>(values: V): z.ZodType<Open<keyof V & string>> {
  const schema: z.ZodType<Open<keyof V & string>> = z.string();
  return withWireKind(schema, { kind: "openEnum", values });
}

/** Text that must be one of `values`. `reason` says why no later version may add one without breaking its readers. */
export function closedEnum<const V extends EnumValues>(
  values: V,
  reason: string,
): z.ZodType<keyof V & string> {
  const schema: z.ZodType<keyof V & string> = z.enum(Object.keys(values) as [keyof V & string]);
  return withWireKind(schema, { kind: "closedEnum", values, reason });
}
