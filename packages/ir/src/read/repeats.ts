import type { Place } from "./place.ts";
import type { Reports } from "./reports.ts";

/** Reports names that stand twice in a list where each names one thing. */
export function refuseRepeats(names: readonly string[], place: Place, reports: Reports): void {
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  for (const name of repeated)
    reports.refuse(place, "duplicate-name", `"${name}" is listed more than once.`, "Give each its own name.");
}
