import { unmapped } from "@colloquy/define";

/** What can be chosen. */
export const catalogue = unmapped("The catalogue of the process is no part of a session.");
