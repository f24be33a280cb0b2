import type { NumberedFrame, ReportedLoss } from "@colloquy/session/convert";
import { type Conversion, convert, type TranscriptFrame } from "@colloquy/session/convert";
import type { CommandContext } from "../../command.ts";
import { Failure } from "../../failure.ts";
import type { FileDiagnostic } from "../../terminal/diagnostics.ts";
import { count } from "../../terminal/progress.ts";
import type { Reporter } from "../../terminal/reporter.ts";
import type { Theme } from "../../terminal/theme.ts";
import { adapterOf, type ConvertFlags } from "./options.ts";
import { type Capture, readCapture } from "./read-capture.ts";

/** `colloquy convert` */
export async function runConvert(
  { terminal, report }: CommandContext,
  file: string,
  flags: ConvertFlags,
): Promise<void> {
  const to = adapterOf(flags.to);
  const capture = await readCapture(terminal, file, flags.from);
  const { adapter, reason, frames } = capture;
  if (reason !== undefined) report.detail(`${file}: ${adapter.protocol}, since ${reason}`);
  const conversion = convert(frames, adapter, to);
  const losses = locateLosses(conversion.losses, frames);
  const diagnostics = [...capture.diagnostics, ...invalidFrames(capture, conversion)];
  const lines = conversion.frames.map(toLine);
  for (const line of lines) report.result(JSON.stringify(line));
  report.record({
    ok: isSound(diagnostics),
    data: { from: adapter.protocol, to: to.protocol, frames: lines, losses },
    diagnostics,
  });
  conclude(report, { diagnostics, losses });
}

const senders = { clientToServer: "c2s", serverToClient: "s2c" } as const;

/** A frame as a line of a transcript. */
const toLine = ({ direction, frame, elapsedMs }: TranscriptFrame) => ({
  dir: senders[direction],
  ...(elapsedMs !== undefined && { t_ms: elapsedMs }),
  frame,
});

const invalidFrames = ({ file, frames }: Capture, { invalid }: Conversion): FileDiagnostic[] =>
  invalid.map(({ frame, diagnostic }) => ({ ...diagnostic, file, line: frames[frame]?.line ?? 0 }));

const isSound = (diagnostics: readonly FileDiagnostic[]): boolean =>
  diagnostics.every(({ severity }) => severity !== "error");

function conclude(
  report: Reporter,
  {
    diagnostics,
    losses,
  }: { readonly diagnostics: readonly FileDiagnostic[]; readonly losses: readonly LocatedLoss[] },
): void {
  for (const line of formatLosses(losses, report.err)) report.note(line);
  report.note(
    losses.length === 0
      ? "nothing is lost"
      : `${count(losses.length, "kind")} of things did not come along unchanged`,
  );
  report.diagnostics(diagnostics);
  if (isSound(diagnostics)) return;
  const lines = new Set(diagnostics.filter(({ severity }) => severity === "error").map(({ line }) => line));
  throw new Failure("invalid", `${count(lines.size, "line")} could not be converted; the rest was`);
}

/** A kind of loss, and the line of the capture where it first occurs. */
interface LocatedLoss extends Omit<ReportedLoss, "first"> {
  /** From 1; absent for what only the result has. */
  readonly line?: number;
}

/** Losses by line instead of by frame. */
const locateLosses = (losses: readonly ReportedLoss[], frames: readonly NumberedFrame[]): LocatedLoss[] =>
  losses.map(({ first, ...loss }) => {
    const line = first === undefined ? undefined : frames[first]?.line;
    return { ...loss, ...(line !== undefined && { line }) };
  });

/** One line per kind of loss: what happened to what, how often, where first, and why. */
function formatLosses(losses: readonly LocatedLoss[], theme: Theme): readonly string[] {
  const width = Math.max(0, ...losses.map(({ path }) => path.length));
  return losses.map(({ kind, path, count, line, protocol, why }) => {
    const place = line === undefined ? "" : `line ${line}`;
    const reason = theme.dim(`${protocol}: ${why}`);
    return `${kind.padEnd(7)}  ${path.padEnd(width)}  ${`${count}×`.padStart(4)}  ${place.padEnd(9)}  ${reason}`;
  });
}
