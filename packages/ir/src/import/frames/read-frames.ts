import type { Json } from "../../model.ts";
import type { Findings } from "../findings.ts";
import { isObject, type JsonObject } from "../json.ts";

/** Who sent a frame, as far as the capture says. */
export type Side = "client" | "server" | "unknown";

/** One captured frame. */
export interface Frame {
  readonly side: Side;
  readonly frame: JsonObject;
  /** Exactly as captured: numbers keep all their digits. */
  readonly text: string;
}

/** What recorders write in `dir`, and in `from`. */
const SIDES: Readonly<Record<string, Side>> = {
  c2s: "client",
  "c>s": "client",
  host: "client",
  s2c: "server",
  "s>c": "server",
  cli: "server",
};

/**
 * Frames of an NDJSON capture: bare ones, or one object per line `{ dir: "c2s" | "s2c", frame | raw }`. A line that is no
 * JSON is an error; a captured frame that is none is left out and told, and so is a recorder's remark between the frames.
 */
export function readFrames(text: string, findings: Findings): readonly Frame[] {
  const lines = text.split("\n").flatMap((line, index) => readLine(line, index, findings));
  const isRecorded = lines.some(({ value }) => sideOf(value) !== undefined);
  return lines.flatMap(({ value, line, pointer }) => {
    if (isRecorded && isRemark(value)) {
      findings.lost(pointer, "no-frame", "A line without a frame", "was left out");
      return [];
    }
    const side = sideOf(value);
    const frame = side === undefined ? bare(value, line) : unwrap(value, side);
    if (frame) return [frame];
    findings.lost(pointer, "frame-not-object", "A frame that is no JSON object", "was left out");
    return [];
  });
}

interface Line {
  readonly line: string;
  readonly pointer: string;
  readonly value: Json;
}

function readLine(line: string, index: number, findings: Findings): readonly Line[] {
  if (line.trim() === "") return [];
  const pointer = `/${index}`;
  const value = parseJson(line);
  if (value !== undefined) return [{ line, pointer, value }];
  findings.refuse(pointer, "not-json", `Line ${index + 1} is no JSON.`);
  return [];
}

/** Who sent it, when the line is one of a recorder. */
function sideOf(value: Json): Side | undefined {
  if (!isObject(value)) return undefined;
  const said = value.dir ?? value.from;
  const isRecord = holdsFrame(value) || value.close !== undefined;
  return isRecord && typeof said === "string" && Object.hasOwn(SIDES, said) ? SIDES[said] : undefined;
}

/** What a recorder writes between frames: how the connection ended, or what became of a process. */
const isRemark = (value: Json): boolean =>
  isObject(value) && !holdsFrame(value) && (sideOf(value) !== undefined || typeof value.event === "string");

const holdsFrame = (value: Json): boolean =>
  isObject(value) && (value.frame !== undefined || value.raw !== undefined);

const bare = (value: Json, text: string): Frame | undefined =>
  isObject(value) ? { side: "unknown", frame: value, text } : undefined;

function unwrap(value: Json, side: Side): Frame | undefined {
  if (!isObject(value)) return undefined;
  const text = typeof value.raw === "string" ? value.raw : JSON.stringify(value.frame);
  const frame = parseJson(text);
  return isObject(frame) ? { side, frame, text } : undefined;
}

/** The value of a text; nothing when it is no JSON. */
function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined; // told by the callers, each in its own way
  }
}
