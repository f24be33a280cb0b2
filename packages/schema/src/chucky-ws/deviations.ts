/** Where our server does better than the original, in a form the original's clients accept. */
export const deviations: readonly string[] = [
  "Several connections may share a session; each sees every turn, whoever asked for it (§7: the second was refused).",
  "A connection that resumes a session while a turn runs sees that turn from its start (§7).",
  "A connection that names client tools in `init` is asked for those only; one that names none is asked for all (§6.2).",
  "A frame of an unknown type is answered with one `VALIDATION_ERROR` per connection, then ignored (§11.1).",
  "Session ids are accepted as dashed UUIDs and as `session_` with 32 hexadecimal digits; they are shown dashed (§7).",
  "`sessionId` may be the id of a session that was made over another protocol (§7).",
];
