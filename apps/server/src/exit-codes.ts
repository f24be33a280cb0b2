/** Exit codes of the server process, with the same meaning as those of the command line. */
export const exitCodes = {
  ok: 0,
  /** A bug, or an unclassified failure; also the end of a server whose storage failed. */
  unexpected: 1,
  /** Settings that cannot be served: wrong values, a taken port, a data directory in use. */
  usage: 2,
} as const;

/** Name of an exit code. */
export type ExitName = keyof typeof exitCodes;

/** What a shell expects of a process ended by a signal. */
export const signalExitCodes = { SIGINT: 130, SIGTERM: 143 } as const;
