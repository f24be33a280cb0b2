import type { StringType } from "@colloquy/ir";

/** What the text of each known form looks like, as an ECMAScript regular expression without flags. */
const patterns: Readonly<Record<Exclude<NonNullable<StringType["format"]>, "bytes" | "prefixedId">, string>> =
  {
    instant: "^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?(?:[Zz]|[+-]\\d{2}:\\d{2})$",
    uuid: "^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$",
    base64: "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
  };

/** The patterns a text must match, all of them: what its form demands, and what the contract adds. */
export function patternsOf({ format, prefix, pattern }: StringType): readonly string[] {
  return [formPattern(format, prefix), pattern].filter((one) => one !== undefined);
}

function formPattern(format: StringType["format"], prefix: string | undefined): string | undefined {
  if (format === undefined || format === "bytes") return undefined;
  return format === "prefixedId" ? `^${prefix}_[0-9a-f]{32}$` : patterns[format];
}
