import type { FrameDirection, Protocol } from "@colloquy/define";
import type { Transcript } from "../transcript.ts";
import { type Weight, weigh } from "./weigh.ts";

/** A protocol that a transcript may be of. */
export interface Candidate extends Weight {
  readonly protocol: Protocol;
  /** The sender of bare frames. */
  readonly bareDirection: FrameDirection;
}

/** The protocol of a transcript, or those it may be of: none, or several that explain it equally well. */
export type Detection =
  | { readonly ok: true; readonly found: Candidate; readonly reason: string }
  | { readonly ok: false; readonly candidates: readonly string[]; readonly reason: string };

/** How many entries are read: enough to recognize the protocol of a capture of any length. */
const READ_ENTRIES = 200;

/** Detects the protocol by the tags, fixed members and shapes of its contract. */
export function detectProtocol(protocols: readonly Protocol[], transcript: Transcript): Detection {
  const entries = transcript.entries.slice(0, READ_ENTRIES);
  const candidates = protocols.map((protocol) => bestDirection(protocol, { ...transcript, entries }));
  const [best, ...others] = candidates.filter(({ known }) => known > 0).toSorted(byWeight);
  if (best === undefined) return { ok: false, candidates: [], reason: "no protocol knows any of the frames" };
  const equals = others.filter((other) => byWeight(best, other) === 0);
  if (equals.length === 0)
    return { ok: true, found: best, reason: reasonOf(best, others[0], entries.length) };
  const names = [best, ...equals].map(({ protocol }) => protocol.id);
  return { ok: false, candidates: names, reason: `${names.join(" and ")} explain the frames equally well` };
}

/** Detects the sender of the bare frames of a transcript of a protocol; the server where both could have sent them. */
export function bestDirection(protocol: Protocol, { entries, bothSides }: Transcript): Candidate {
  const read = entries.slice(0, READ_ENTRIES);
  const directions = bothSides
    ? (["serverToClient"] as const)
    : (["serverToClient", "clientToServer"] as const);
  const candidates = directions.map((bareDirection) => ({
    protocol,
    bareDirection,
    ...weigh(protocol, read, bareDirection),
  }));
  return candidates.toSorted(byWeight)[0] as Candidate;
}

/** The one that explains more first. */
const byWeight = (one: Weight, other: Weight): number =>
  other.fitting - one.fitting || other.known - one.known || one.unlisted - other.unlisted;

function reasonOf(best: Candidate, second: Candidate | undefined, total: number): string {
  const share = `${best.fitting} of ${total} fit ${best.protocol.id}`;
  if (second === undefined) return `${share}, and no other protocol knows any`;
  const isTie = second.fitting === best.fitting && second.known === best.known;
  const rest = isTie ? `, with fewer unlisted members (${best.unlisted} against ${second.unlisted})` : "";
  return `${share}${rest}; next is ${second.protocol.id} with ${second.fitting}`;
}
