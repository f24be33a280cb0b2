/** Exit codes of the process. Fixed from the first release; the name is `error.code` of the JSON error line. */
export const exitCodes = {
  ok: { code: 0, meaning: "done; for a check: nothing found" },
  unexpected: { code: 1, meaning: "a bug, or an unclassified failure" },
  usage: { code: 2, meaning: "bad flags or configuration" },
  invalid: { code: 3, meaning: "input violates its schema or its order" },
  stale: { code: 4, meaning: "generated output differs" },
  breaking: { code: 5, meaning: "changes at or above the allowed severity" },
  unreachable: { code: 6, meaning: "cannot connect, timed out, or closed early" },
  auth: { code: 7, meaning: "credentials are missing or refused" },
  peer: { code: 8, meaning: "the other side answered with an error" },
  interrupted: { code: 130, meaning: "Ctrl-C" },
} as const satisfies Readonly<Record<string, { readonly code: number; readonly meaning: string }>>;

/** Name of an exit code. */
export type ExitName = keyof typeof exitCodes;
