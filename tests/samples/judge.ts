import type { Protocol } from "@colloquy/define";
import {
  bestDirection,
  detectProtocol,
  type Problem,
  readTranscript,
  validateTranscript,
} from "@colloquy/session/transcript";
import { lists, planted } from "./planted.ts";

/** A sample with its name, `<protocol>/<file>`. */
export interface Sample {
  readonly name: string;
  readonly text: string;
}

/** How a sample was judged, against what its name says. */
export interface Verdict {
  readonly name: string;
  /** Frames, events and exchanges, lines that are no JSON included. */
  readonly frames: number;
  /** Of them those with a malformed text or shape. */
  readonly refused: number;
  /** Whether the order was judged, and what came of it. */
  readonly order: "in-order" | "out-of-order" | "not-judged";
  /** Whether the protocol was found out; several are asked about. */
  readonly detection: "right" | "asked" | "wrong";
  /** Problems nobody planted, and planted ones nobody found. */
  readonly unexpected: readonly string[];
}

/** Judges a sample as `colloquy validate --protocol` does, and asks the detection too. */
export function judge({ name, text }: Sample, protocol: Protocol, all: readonly Protocol[]): Verdict {
  const transcript = readTranscript(text);
  const { bareDirection } = bestDirection(protocol, transcript);
  const { problems, order } = validateTranscript(protocol, transcript, bareDirection);
  const isJudged = order !== "none" && !lists.has(name);
  const found = problems.filter(
    ({ severity, aspect }) => severity !== "note" && (isJudged || aspect !== "order"),
  );
  const detection = detectProtocol(all, transcript);
  const answer = detection.ok ? (detection.found.protocol === protocol ? "right" : "wrong") : "asked";
  const refused = linesOf(found, "text", "shape");
  return {
    name,
    frames: transcript.entries.length + transcript.problems.length,
    refused: refused.size,
    order: isJudged ? (linesOf(found, "order").size > 0 ? "out-of-order" : "in-order") : "not-judged",
    detection: answer,
    unexpected: [...difference(found.map(labelOf), planted[name] ?? []), ...wrongly(answer)],
  };
}

const linesOf = (problems: readonly Problem[], ...aspects: readonly Problem["aspect"][]) =>
  new Set(problems.filter(({ aspect }) => aspects.includes(aspect)).map(({ line }) => line));

const labelOf = ({ aspect, line, code }: Problem): string => `${aspect} ${line} ${code}`;

function difference(found: readonly string[], wanted: readonly string[]): readonly string[] {
  return [
    ...found.filter((label) => !wanted.includes(label)).map((label) => `${label}: not planted`),
    ...wanted.filter((label) => !found.includes(label)).map((label) => `${label}: planted and not found`),
  ];
}

const wrongly = (detection: Verdict["detection"]): readonly string[] =>
  detection === "wrong" ? ["taken for another protocol"] : [];
