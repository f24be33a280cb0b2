import { type Described, type FieldDocs, instant, required, string, uuid } from "@colloquy/define";

/** UUID version 4, alive as long as the process (§7). */
export const sessionId = (docs: Described<FieldDocs> = "The session.") => required(uuid(), docs);
export const turnId = (docs: Described<FieldDocs> = "The turn.") => required(uuid(), docs);
/** ISO 8601 in UTC with milliseconds and `Z` (§2). */
export const time = (docs: Described<FieldDocs>) => required(instant(), docs);
/** Text with at least one visible character; the server trims it (§4.1). */
export const filledString = () => string().regex(/\S/);
