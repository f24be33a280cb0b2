import type { Entry, Problem, Transcript } from "../transcript.ts";
import { isEventStream, readEventStream } from "./event-stream.ts";
import { type JsonReading, readJson } from "./json.ts";
import { isEnvelope, readEnvelope } from "./line.ts";
import { unreadable } from "./problem.ts";

interface Line {
  readonly number: number;
  readonly reading: JsonReading;
}

/**
 * Takes a captured text apart. It may be NDJSON (bare frames of one side, or one `{ dir, frame | raw }` per line), one JSON
 * document over several lines, or a Server-Sent Events stream. A line that cannot be read is a problem; the others still count.
 */
export function readTranscript(text: string): Transcript {
  const content = text.replace(/^\uFEFF/, "");
  const lines = readLines(content);
  if (lines.every(({ reading }) => reading.ok)) return assemble(lines);
  const whole = readJson(content);
  if (whole.ok) return assemble([{ number: firstLine(content), reading: whole }]);
  return isEventStream(content) ? readEventStream(content) : assemble(lines);
}

const firstLine = (text: string): number => text.slice(0, text.search(/\S/)).split("\n").length;

const readLines = (text: string): readonly Line[] =>
  text
    .split("\n")
    .map((line, index) => ({ number: index + 1, line }))
    .filter(({ line }) => line.trim() !== "")
    .map(({ number, line }) => ({ number, reading: readJson(line) }));

function assemble(lines: readonly Line[]): Transcript {
  const bothSides = lines.some(({ reading }) => reading.ok && isEnvelope(reading.value));
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const { number: line, reading } of lines) {
    if (!reading.ok) {
      problems.push(unreadable(line, { code: reading.code, message: reading.message }));
      continue;
    }
    if (!bothSides) {
      entries.push({ kind: "frame", line, value: reading.value });
      continue;
    }
    const { entry, problem } = readEnvelope(reading.value, line);
    if (entry) entries.push(entry);
    if (problem) problems.push(problem);
  }
  return { entries, problems, bothSides };
}
