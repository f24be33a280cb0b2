import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { contract } from "@colloquy/schema/contract";
import { framesOf, type NumberedFrame, type ProtocolAdapter } from "@colloquy/session/convert";
import { bestDirection, detectProtocol, readTranscript, type Transcript } from "@colloquy/session/transcript";
import { Failure } from "../../failure.ts";
import { readText } from "../../files/read-text.ts";
import type { FileDiagnostic } from "../../terminal/diagnostics.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { adapterOf } from "./options.ts";

/** A capture, ready to be converted. */
export interface Capture {
  readonly file: string;
  readonly adapter: ProtocolAdapter;
  /** Why it is that protocol, when it was found out. */
  readonly reason?: string;
  readonly frames: readonly NumberedFrame[];
  /** Lines that could not be read, and numbers that come along rounded. */
  readonly diagnostics: readonly FileDiagnostic[];
}

/** Reads a capture and finds its protocol out, unless `from` names it. @throws Failure when there is nothing to convert. */
export async function readCapture(
  terminal: Terminal,
  file: string,
  from: string | undefined,
): Promise<Capture> {
  const given = from === undefined ? undefined : adapterOf(from);
  const transcript = readTranscript(await contentOf(terminal, file));
  const unread = transcript.problems.map((problem): FileDiagnostic => ({ ...problem, file }));
  if (transcript.entries.length === 0)
    throw new Failure("invalid", `there is no frame in ${file}`, { diagnostics: unread });
  const { adapter, reason } = given ? { adapter: given, reason: undefined } : detect(file, transcript);
  const frames = framesOf(adapter, transcript, bareDirectionOf(adapter, transcript));
  const diagnostics = [
    ...unread,
    ...frames.filter(({ rounded }) => rounded).map(({ line }) => inexact(file, line)),
  ];
  return { file, adapter, frames, diagnostics, ...(reason !== undefined && { reason }) };
}

async function contentOf(terminal: Terminal, file: string): Promise<string> {
  if (file === "-") return text(terminal.stdin);
  const content = await readText(resolve(terminal.cwd, file));
  if (content !== undefined) return content;
  throw new Failure("usage", `there is no capture ${JSON.stringify(file)}`, {
    help: '"-" reads what is piped in.',
  });
}

function detect(
  file: string,
  transcript: Transcript,
): { readonly adapter: ProtocolAdapter; readonly reason: string } {
  const detection = detectProtocol(contract.protocols, transcript);
  if (detection.ok) return { adapter: adapterOf(detection.found.protocol.id), reason: detection.reason };
  const { candidates, reason } = detection;
  throw new Failure(candidates.length > 0 ? "usage" : "invalid", `${file}: ${reason}`, {
    help: `Say which it is: ${(candidates.length > 0 ? candidates : ["PROTOCOL"]).map((id) => `--from ${id}`).join(" or ")}`,
  });
}

function bareDirectionOf({ protocol }: ProtocolAdapter, transcript: Transcript) {
  const described = contract.protocols.find(({ id }) => id === protocol);
  return described ? bestDirection(described, transcript).bareDirection : "serverToClient";
}

const inexact = (file: string, line: number): FileDiagnostic => ({
  code: "rounded-number",
  severity: "warning",
  pointer: "",
  message: "A whole number beyond 2^53 is converted to the nearest number that a double holds.",
  file,
  line,
});
