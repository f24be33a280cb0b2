import { unmapped } from "@colloquy/define";

/** What can be chosen. */
export const catalogue = unmapped("What the process has on offer is no part of a session.");
