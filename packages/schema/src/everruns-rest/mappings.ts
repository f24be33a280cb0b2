import { unmapped } from "@colloquy/define";

/** A span of the trace. */
export const span = unmapped("A span around what other events tell; it adds nothing to the story.");

/** A repair. */
export const repair = unmapped(
  "Tells of a repair in the server's own records; the neutral log has what came of it.",
);
