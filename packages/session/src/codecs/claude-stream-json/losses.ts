import type { Loss } from "../../losses.ts";

const to = (what: string, why: string): Loss => ({ what, direction: "toProtocol", why });
const from = (what: string, why: string): Loss => ({ what, direction: "fromProtocol", why });

/** What `claude-stream-json` cannot say, and what it says that the neutral model cannot. */
export const claudeStreamJsonLosses: readonly Loss[] = [
  to("seq, at, turnId", "No frame has them: a reader counts and dates for itself."),
  to("message.added", "Shown only with `--replay-user-messages`; a host knows its own."),
];
