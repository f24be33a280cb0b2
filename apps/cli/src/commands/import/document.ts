import type { Json } from "@colloquy/ir";
import { LineCounter, parseDocument } from "yaml";
import { Failure } from "../../failure.ts";
import type { FileDiagnostic } from "../../terminal/diagnostics.ts";

/** A JSON or YAML text as JSON. @throws Failure with every mistake of the text. */
export function parseText(text: string, file: string): Json {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true });
  const mistakes = document.errors.map(
    ({ message, pos }): FileDiagnostic => ({
      code: "not-readable",
      severity: "error",
      pointer: "",
      message: message.split("\n")[0]?.replace(/ at line .*$/, "") ?? message,
      file,
      line: lines.linePos(pos[0]).line,
    }),
  );
  if (mistakes.length > 0)
    throw new Failure("invalid", `${file} is neither JSON nor YAML`, { diagnostics: mistakes });
  return document.toJS() as Json;
}
