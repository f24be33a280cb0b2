import { type Counts, countsOf } from "./counts.ts";
import type { SpecDocument } from "./documents.ts";
import { dossiers } from "./dossiers.ts";

/** What a document has, as far as its dossier counts it or its format does, and what the dossier counts otherwise. */
export function compareWithDossier(document: SpecDocument): {
  readonly counts: Counts;
  readonly disagreeing: readonly string[];
} {
  const dossier = dossiers[`${document.format}/${document.id}`] ?? {};
  const all = countsOf(document);
  const told = Object.entries(all).filter(([what]) => what in dossier || !what.endsWith(" variants"));
  const disagreeing = Object.entries(dossier)
    .filter(([what, wanted]) => all[what] !== wanted)
    .map(([what, wanted]) => `${wanted} ${what}`);
  return { counts: Object.fromEntries(told), disagreeing };
}
