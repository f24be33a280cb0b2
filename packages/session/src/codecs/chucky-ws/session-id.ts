import { fromPrefixedId } from "../../codec/ids.ts";

const prefixed = /^session_[0-9a-f]{32}$/i;

/** The neutral id, a dashed UUID, of what a client calls a session: dashed, or `session_` and 32 digits. */
export function toSessionId(text: string): string {
  return (prefixed.test(text) ? fromPrefixedId(text) : text).toLowerCase();
}
