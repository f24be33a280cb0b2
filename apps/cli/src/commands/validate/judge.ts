import type { Protocol } from "@colloquy/define";
import {
  bestDirection,
  detectProtocol,
  type OrderCheck,
  readTranscript,
  type Transcript,
  validateTranscript,
} from "@colloquy/session/transcript";
import type { FileDiagnostic } from "../../terminal/diagnostics.ts";
import type { ValidateOptions } from "./options.ts";

/** What became of one capture. */
export interface Judgement {
  readonly file: string;
  /** Absent when it is not clear; a diagnostic then reports that. */
  readonly protocol?: string;
  /** Why it is that protocol. */
  readonly reason?: string;
  readonly entries: number;
  readonly order: OrderCheck;
  readonly diagnostics: readonly (FileDiagnostic & { readonly aspect?: "text" | "shape" | "order" })[];
}

/** Judges one capture; never throws for what is in it. */
export function judge(file: string, text: string, options: ValidateOptions): Judgement {
  const transcript = readTranscript(text);
  const { entries, problems } = transcript;
  const unread = { file, entries: entries.length, order: "none" } as const;
  if (entries.length === 0 && problems.length === 0) return { ...unread, diagnostics: [empty(file)] };
  if (options.protocol) return judgeAs(options.protocol, { file, transcript, options });
  const detection = detectProtocol(options.protocols, transcript);
  if (detection.ok)
    return { ...judgeAs(detection.found.protocol, { file, transcript, options }), reason: detection.reason };
  const reported = problems.map((problem) => ({ ...problem, file }));
  const isReported = entries.length === 0;
  return { ...unread, diagnostics: isReported ? reported : [...reported, unclear(file, detection)] };
}

interface Capture {
  readonly file: string;
  readonly transcript: Transcript;
  readonly options: ValidateOptions;
}

function judgeAs(protocol: Protocol, { file, transcript, options }: Capture): Judgement {
  const bareDirection = options.bareDirection ?? bestDirection(protocol, transcript).bareDirection;
  const { problems, entries, order } = validateTranscript(protocol, transcript, bareDirection);
  return {
    file,
    protocol: protocol.id,
    entries,
    order,
    diagnostics: problems.map((problem) => ({ ...problem, file })),
  };
}

/** Code of the diagnostic of a capture whose protocol has to be named. */
export const AMBIGUOUS = "ambiguous-protocol";

function unclear(
  file: string,
  { candidates, reason }: { readonly candidates: readonly string[]; readonly reason: string },
): FileDiagnostic {
  const isAmbiguous = candidates.length > 0;
  return {
    code: isAmbiguous ? AMBIGUOUS : "unknown-protocol",
    severity: "error",
    pointer: "",
    message: reason,
    help: isAmbiguous
      ? `Say which it is: ${candidates.map((id) => `--protocol ${id}`).join(" or ")}`
      : "Say which it should be with --protocol, to see what is wrong with them.",
    file,
  };
}

const empty = (file: string): FileDiagnostic => ({
  code: "empty-transcript",
  severity: "error",
  pointer: "",
  message: "there is no frame in it",
  file,
});
