/** Where our server does better than the original, in a form the original's clients accept. */
export const deviations: readonly string[] = [
  "`history.list` tells the true `total`, and `next_cursor` while there is more (§11).",
  "An interrupted turn always ends with `session.interrupted`, not sometimes with `session.error` (§10, §15 quirk 19).",
  "Every turn ends with exactly one of completed, interrupted and error, also after an overflow (§9.1).",
  "`history.clear_session` stops a running turn first (§11, §15 quirk 20).",
  "The process ends after the response to `system.shutdown` and the last events of its turns (§14, §15 quirk 21).",
  "Steering that comes too late is not dropped with a notice: it starts a turn of its own (§9.1, §10).",
  "A prompt with an unusable picture is refused at once while the session is busy, instead of failing when its turn comes (§10).",
  "The answer to `session.send` always comes right behind `preparing...`, also when the agent then fails before its first round (§9.2).",
  "Sessions have no provider credentials to set or connect: `auth.set.*` and `auth.connect.*` are refused, `/compress` and loading a saved chat too (§6.4, §13).",
  "The same frames are served over WebSocket, one object per text frame; the original has stdio only (§1).",
  "An integer `id` beyond 2^53 is repeated as it was written (§2).",
];
