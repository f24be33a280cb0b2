import { failureFrame, type LoafServerFrame } from "../frames.ts";

/** What stands on a line: a value, a refusal to send back, or nothing at all. */
export type Line = { readonly value: unknown } | { readonly refusal: LoafServerFrame } | undefined;

/** Reads a line (§1, §3): blank ones are nothing, blanks and a byte order mark around it do not count. */
export function readLine(line: string, parse: (text: string) => unknown = JSON.parse): Line {
  const text = line.trim();
  if (text === "") return undefined;
  try {
    return { value: parse(text) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { refusal: failureFrame(null, -32700, `parse error: ${why}`, { reason: "parse_error" }) };
  }
}
