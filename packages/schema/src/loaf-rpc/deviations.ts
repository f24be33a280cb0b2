/** Intended differences from the original, in a form its clients accept. */
export const deviations: readonly string[] = [
  "`history.list` returns the true `total`, and a `next_cursor` while more rows remain (§11).",
  "An interrupted turn always ends in `session.interrupted`, never in `session.error` (§10, §15 quirk 19).",
  "Every turn ends in exactly one of completed, interrupted and error, also after a context overflow (§9.1).",
  "`history.clear_session` aborts a running turn first (§11, §15 quirk 20).",
  "The process exits after the response to `system.shutdown` and the last events of its turns (§14, §15 quirk 21).",
  "Steering that arrives too late starts a turn of its own instead of being dropped with a notice (§9.1, §10).",
  "A prompt with an unusable image is refused at once while the session is busy, instead of failing when its turn starts (§10).",
  "The response to `session.send` always directly follows `preparing...`, also when the turn fails before its first round (§9.2).",
  "Provider credentials can be neither set nor connected: `auth.set.*` and `auth.connect.*` are refused, as are `/compress` and resuming a saved chat (§6.4, §13).",
  "The same frames are also served over WebSocket, one object per text frame; the original has stdio only (§1).",
  "An integer `id` beyond 2^53 is echoed with all its digits (§2).",
];
