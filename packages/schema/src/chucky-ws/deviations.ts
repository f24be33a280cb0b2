/** Intended differences from the original, in a form its clients accept. */
export const deviations: readonly string[] = [
  "Several connections may share a session; each receives every turn, also those of other connections (§7: the second was refused).",
  "A connection that resumes a session while a turn is running receives that turn from its start (§7).",
  "A connection that declares client tools in `init` receives calls of those only; one that declares none receives all (§6.2).",
  "A frame of an unknown type is answered with one `VALIDATION_ERROR` per connection, then ignored (§11.1).",
  "Session ids are accepted as dashed UUIDs and as `session_` with 32 hexadecimal digits; they are sent dashed (§7).",
  "`sessionId` may be the id of a session created over another protocol (§7).",
  "A call whose client has disconnected waits for its timeout, so that a client that reconnects, over any protocol, can answer it (§6.2).",
  "`resumeSessionAt` is refused with `SESSION_ERROR`: the log of a session is not cut (§7).",
  "The token's `budget` is not counted; `maxBudgetUsd` of the session is (§1).",
  "Sandbox options (`env`, `agents`, `permissionMode`, stdio, sse and http tool servers, presets) are kept and have no effect (§3.1).",
  "There is no HTTP twin at `/prompt` (§10).",
];
