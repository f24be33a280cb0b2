import { unmapped } from "@colloquy/define";

/** A span of the trace. */
export const span = unmapped("A span around what other events report; it adds nothing to the session.");

/** A repair. */
export const repair = unmapped("Reports a repair inside the server; the neutral log has its outcome.");
