import { distance } from "fastest-levenshtein";

/** The candidates a person may have meant, the nearest first; none when nothing is near. */
export function suggestions(input: string, candidates: readonly string[]): readonly string[] {
  const limit = Math.max(1, Math.ceil(input.length * 0.4));
  return candidates
    .map((candidate) => ({ candidate, edits: distance(input.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ edits }) => edits <= limit)
    .sort((a, b) => a.edits - b.edits || a.candidate.localeCompare(b.candidate))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** `did you mean "x"?`, or nothing. */
export function didYouMean(input: string, candidates: readonly string[]): string | undefined {
  const near = suggestions(input, candidates).map((candidate) => JSON.stringify(candidate));
  return near.length === 0 ? undefined : `did you mean ${near.join(" or ")}?`;
}
