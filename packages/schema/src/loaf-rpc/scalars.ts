import { type Described, type FieldDocs, instant, required, string, uuid } from "@colloquy/define";

/** UUID version 4, valid until the process ends (§7). */
export const sessionId = (
  docs: Described<FieldDocs> = "Live session: the id that `session.create` returned, valid until the process ends.",
) => required(uuid(), docs);
export const turnId = (
  docs: Described<FieldDocs> = "Turn the event belongs to: the id that `session.send` returned, or of a turn the server started itself.",
) => required(uuid(), docs);
/** ISO 8601 in UTC with milliseconds and `Z` (§2). */
export const time = (docs: Described<FieldDocs>) => required(instant(), docs);
/** Text with at least one visible character; the server trims it (§4.1). */
export const filledString = () => string().regex(/\S/);
