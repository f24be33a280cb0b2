/** Where our server does better than the original, in a form the original's clients accept. */
export const deviations: readonly string[] = [
  "`history.list` tells the true `total`, and `next_cursor` while there is more (§11).",
  "An interrupted turn always ends with `session.interrupted`, not sometimes with `session.error` (§10, §15 quirk 19).",
  "Every turn ends with exactly one of completed, interrupted and error, also after an overflow (§9.1).",
  "`history.clear_session` stops a running turn first (§11, §15 quirk 20).",
  "The process ends after the response to `system.shutdown` and the last events of its turns (§14, §15 quirk 21).",
  "The same frames are served over WebSocket, one object per text frame; the original has stdio only (§1).",
  "An integer `id` beyond 2^53 is repeated as it was written (§2).",
];
