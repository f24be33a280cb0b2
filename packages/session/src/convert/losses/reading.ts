import type { ProtocolAdapter } from "../../codec/transcript-adapter/index.ts";
import type { DecodedTranscript, TranscriptFrame } from "../decode-transcript.ts";
import { isMembers } from "./members.ts";
import { type Reason, reasonsOf } from "./reasons.ts";
import type { Met } from "./report.ts";

type ReasonFor = (what: string) => Reason | undefined;

/** What the neutral model did not take from the frames of a transcript. */
export function lossesOfReading(
  frames: readonly TranscriptFrame[],
  adapter: ProtocolAdapter,
  transcript: DecodedTranscript,
): Met[] {
  const reasonFor = reasonsOf(adapter.losses, "fromProtocol");
  const invalid = new Set(transcript.invalid.map(({ frame }) => frame));
  const ignored = new Set(transcript.ignored);
  const lost = (what: string, frame: number, why: string, declared = true): Met => ({
    fate: "dropped",
    what,
    protocol: adapter.protocol,
    why,
    declared,
    frame,
  });
  const refused = transcript.refused.map(({ frame, diagnostic }) =>
    lost(nameAt(adapter, frames, frame), frame, diagnostic.message),
  );
  const unheard = frames.flatMap((frame, index) => {
    if (invalid.has(index)) return [];
    const name = adapter.frameName(frame);
    const parts = lostIn(reasonFor, name, frame.frame).map(({ what, why }) => lost(what, index, why));
    if (!ignored.has(index) || reasonFor(name)) return parts;
    const why = reasonFor(`unheard.${name}`)?.why;
    return [lost(name, index, why ?? "Nothing of it is kept.", why !== undefined), ...parts];
  });
  return [...refused, ...unheard];
}

/** The lost parts of a frame. One that is lost takes everything below it along. */
function lostIn(reasonFor: ReasonFor, path: string, value: unknown): { what: string; why: string }[] {
  if (value === null) return [];
  const reason = reasonFor(path);
  // A word that begins with anything names one kind, wherever it is met.
  if (reason) return [{ what: reason.word.startsWith("*") ? reason.word : path, why: reason.why }];
  if (!isMembers(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => lostIn(reasonFor, `${path}.${name}`, member));
}

function nameAt(adapter: ProtocolAdapter, frames: readonly TranscriptFrame[], index: number): string {
  const frame = frames[index];
  return frame ? adapter.frameName(frame) : "";
}
