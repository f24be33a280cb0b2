import { unmapped } from "@colloquy/define";

/** A remark. */
export const forPeople = unmapped("A remark for people; the story goes on without it.");

/** A frame without documentation. */
export const opaque = unmapped("Known by name only; what it says is not.");

/** The process. */
export const process = unmapped("Concerns the process, not the session.");
