import { hasErrors } from "@colloquy/define/support";
import type { ReadResult } from "../../read/read.ts";
import { createFindings } from "../findings.ts";
import { importJsonSchema } from "../json-schema/import.ts";
import type { ImportOptions } from "../options.ts";
import { draftOf } from "./draft.ts";
import { readFrames } from "./read-frames.ts";

/**
 * A draft of a contract from captured frames, for a person to finish: one type per kind of frame, and one union per side.
 * It knows what was captured and nothing else, so all its unions are open and all its objects take more members.
 */
export async function importFrames(text: string, options: ImportOptions): Promise<ReadResult> {
  const findings = createFindings();
  const frames = readFrames(text, findings);
  if (frames.length === 0) findings.refuse("", "no-frames", "There is no frame in the text.");
  const told = findings.diagnostics();
  if (hasErrors(told)) return { contract: undefined, diagnostics: told };
  const document = await draftOf(frames, findings);
  const result = importJsonSchema(document, { openness: "open", ...options });
  const subject = `A draft of ${frames.length} frames`;
  findings.lost("", "draft", subject, "what was not captured is not in it; finish it by hand");
  return { ...result, diagnostics: [...findings.diagnostics(), ...result.diagnostics] };
}
