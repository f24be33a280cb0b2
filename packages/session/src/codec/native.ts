import type { Native } from "@colloquy/schema/session";

type Facts = Readonly<Record<string, unknown>>;

/** What a protocol put under its own name; nothing when there is none. */
export const fromNative = (protocol: string, native: Native | undefined): Facts => native?.[protocol] ?? {};

/** Members without a neutral name under the name of their protocol; `undefined` when none has a value. */
export function toNative(protocol: string, members: Facts): Native | undefined {
  const known = Object.entries(members).filter(([, value]) => value !== undefined);
  return known.length > 0 ? { [protocol]: Object.fromEntries(known) } : undefined;
}
