import type { Diagnostic } from "@colloquy/define/support";
import { nilUuid } from "../codec/ids.ts";
import type { DirectedFrame, Statement, Wire } from "./wire.ts";

/** A frame of a recorded connection. */
export interface TranscriptFrame extends DirectedFrame {
  /** Time since the recording began, in ms; absent when it was not recorded. */
  readonly elapsedMs?: number;
}

/** A statement, and the frame it was read from. */
export interface Placed {
  readonly statement: Statement;
  /** When it was said, in ms since 1970. */
  readonly at: number;
  /** Index of the frame. */
  readonly frame: number;
}

/** Why a frame could not be read. */
export interface FrameProblem {
  /** Index of the frame. */
  readonly frame: number;
  readonly diagnostic: Diagnostic;
}

/** What a transcript says. */
export interface Account {
  readonly startedAt: number;
  readonly statements: readonly Placed[];
  /** Indexes of frames that left no trace. */
  readonly ignored: readonly number[];
  /** Frames that do not fit the protocol; they were skipped. */
  readonly invalid: readonly FrameProblem[];
  /** Frames that fit and were refused all the same, or that report a fault. */
  readonly refused: readonly FrameProblem[];
}

/** Stands in where neither the recording nor any of its frames tells a time. */
const unknownStart = Date.parse("2026-01-01T00:00:00.000Z");

/** Reads a transcript with both halves of its protocol's codec. */
export function accountOf(wire: Wire, frames: readonly TranscriptFrame[]): Account {
  const startedAt = startOf(wire, frames);
  const reader = wire.createReader();
  const statements: Placed[] = [];
  const ignored: number[] = [];
  const invalid: FrameProblem[] = [];
  const refused: FrameProblem[] = [];
  let now = startedAt;
  for (const [index, frame] of frames.entries()) {
    const problems = wire.check(frame);
    invalid.push(...problems.map((diagnostic) => ({ frame: index, diagnostic })));
    if (problems.length > 0) continue;
    now = Math.max(now, timeOf(wire, frame, startedAt) ?? now);
    const heard = reader.hear(frame, now);
    for (const statement of heard.statements) statements.push({ statement, at: now, frame: index });
    refused.push(...heard.diagnostics.map((diagnostic) => ({ frame: index, diagnostic })));
    if (heard.ignored && heard.diagnostics.length === 0) ignored.push(index);
  }
  return { startedAt, statements, ignored, invalid, refused };
}

const timeOf = (wire: Wire, frame: TranscriptFrame, startedAt: number) =>
  wire.timeOf(frame) ?? (frame.elapsedMs === undefined ? undefined : startedAt + frame.elapsedMs);

/** The first time a frame tells, less the time that the recording had run by then. */
function startOf(wire: Wire, frames: readonly TranscriptFrame[]): number {
  for (const frame of frames) {
    const time = wire.timeOf(frame);
    if (time !== undefined && wire.check(frame).length === 0) return time - (frame.elapsedMs ?? 0);
  }
  return unknownStart;
}

/** Writes what was said as frames of a protocol. */
export function retell(wire: Wire, { startedAt, statements }: Account): TranscriptFrame[] {
  const writer = wire.createWriter({
    sessionId: sessionIdOf(statements),
    startedAt,
    statements: statements.map(({ statement }) => statement),
  });
  return statements.flatMap(({ statement, at }) =>
    writer.say(statement, at).map((frame) => ({ ...frame, elapsedMs: at - startedAt })),
  );
}

function sessionIdOf(statements: readonly Placed[]): string {
  for (const { statement } of statements) {
    if ("event" in statement && statement.event.sessionId !== "") return statement.event.sessionId;
  }
  return nilUuid;
}
