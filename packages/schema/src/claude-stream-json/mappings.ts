import { unmapped } from "@colloquy/define";

/** A remark. */
export const forPeople = unmapped("Information for the user that does not change the session.");

/** A frame without documentation. */
export const opaque = unmapped("Known by name only; the content is not documented.");

/** The process. */
export const process = unmapped("Concerns the process, not the session.");
