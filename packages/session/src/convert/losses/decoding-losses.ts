import { lostParts, reasonForIgnored } from "../../codec/loss-lookup.ts";
import type { ProtocolAdapter } from "../../codec/transcript-adapter/index.ts";
import type { DecodedTranscript, TranscriptFrame } from "../decode-transcript.ts";
import type { LossOccurrence } from "./loss.ts";

/** What the neutral model did not take from the frames of a transcript. */
export function decodingLosses(
  frames: readonly TranscriptFrame[],
  adapter: ProtocolAdapter,
  { refused, invalid, ignored }: DecodedTranscript,
): LossOccurrence[] {
  const invalidFrames = new Set(invalid.map(({ frame }) => frame));
  const ignoredFrames = new Set(ignored);
  const ofRefused = refused.map(({ frame, diagnostic }): LossOccurrence => {
    const path = frames[frame] ? adapter.frameName(frames[frame]) : "";
    const { protocol } = adapter;
    return { kind: "dropped", path, protocol, why: diagnostic.message, documented: true, frame };
  });
  const ofFrames = frames.flatMap((frame, index) =>
    invalidFrames.has(index) ? [] : frameLosses({ adapter, frame, index, ignored: ignoredFrames.has(index) }),
  );
  return [...ofRefused, ...ofFrames];
}

interface Decoded {
  readonly adapter: ProtocolAdapter;
  readonly frame: TranscriptFrame;
  readonly index: number;
  readonly ignored: boolean;
}

function frameLosses({ adapter, frame, index, ignored }: Decoded): LossOccurrence[] {
  const { protocol, losses } = adapter;
  const name = adapter.frameName(frame);
  const occurrence = (path: string, why: string, documented = true): LossOccurrence => ({
    kind: "dropped",
    path,
    protocol,
    why,
    documented,
    frame: index,
  });
  const parts = lostParts(losses, name, frame.frame).map(({ path, why }) => occurrence(path, why));
  if (!ignored || parts.some(({ path }) => path === name)) return parts;
  const why = reasonForIgnored(losses, name);
  return [occurrence(name, why ?? "Nothing of it is kept.", why !== undefined), ...parts];
}
