import type { EventEntry, Problem, Transcript } from "../transcript.ts";
import { readJson } from "./json.ts";
import { unreadable } from "./problem.ts";

/** Whether the text reads like Server-Sent Events rather than JSON. */
export const isEventStream = (text: string): boolean => /^(?:event|data|id|retry):/m.test(text);

interface Block {
  readonly line: number;
  readonly fields: ReadonlyMap<string, string>;
}

/** Reads a captured event stream, as a browser would: unknown fields and comments are passed over. */
export function readEventStream(text: string): Transcript {
  const entries: EventEntry[] = [];
  const problems: Problem[] = [];
  for (const { line, fields } of blocksOf(text)) {
    const data = fields.get("data");
    if (data === undefined) continue;
    const reading = readJson(data);
    const id = fields.get("id");
    const name = fields.get("event") ?? "message";
    if (reading.ok)
      entries.push({ kind: "event", line, name, value: reading.value, ...(id === undefined ? {} : { id }) });
    else problems.push(unreadable(line, { code: reading.code, message: reading.message }));
  }
  return { entries, problems, bothSides: false };
}

/** Blocks between blank lines, with the line each begins on. */
function* blocksOf(text: string): Generator<Block> {
  let start = 1;
  let fields = new Map<string, string>();
  const lines = [...text.split(/\r\n|\n|\r/), ""];
  for (const [index, line] of lines.entries()) {
    if (line !== "") {
      addField(fields, line);
      continue;
    }
    if (fields.size > 0) yield { line: start, fields };
    fields = new Map();
    start = index + 2;
  }
}

function addField(fields: Map<string, string>, line: string): void {
  const [, name = "", value = ""] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
  const before = fields.get(name);
  fields.set(name, name === "data" && before !== undefined ? `${before}\n${value}` : value);
}
