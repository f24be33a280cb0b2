import type { Native } from "@colloquy/schema/session";

export const protocolId = "claude-stream-json";

/** Facts without a neutral name, as an event or a command carries them; nothing when there are none. */
export function toNative(facts: Readonly<Record<string, unknown>>): Native | undefined {
  const told = Object.entries(facts).filter(([, value]) => value !== undefined);
  return told.length > 0 ? { [protocolId]: Object.fromEntries(told) } : undefined;
}

export const fromNative = (native: Native | undefined): Readonly<Record<string, unknown>> =>
  native?.[protocolId] ?? {};
