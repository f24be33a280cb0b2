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

const SIDES: Readonly<Record<string, Side>> = { c2s: "client", s2c: "server" };

/**
 * Frames of an NDJSON capture: bare ones, or one object per line `{ dir: "c2s" | "s2c", frame | raw }`. A line that is no
 * JSON is an error; a captured frame that is none is left out and told.
 */
export function readFrames(text: string, findings: Findings): readonly Frame[] {
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const value = parseJson(line);
    if (value === undefined) {
      findings.refuse(`/${index}`, "not-json", `Line ${index + 1} is no JSON.`);
      return [];
    }
    const frame = unwrap(value, line);
    if (frame) return [frame];
    findings.lost(`/${index}`, "frame-not-object", "A frame that is no JSON object", "was left out");
    return [];
  });
}

function unwrap(value: Json, line: string): Frame | undefined {
  if (!isObject(value)) return undefined;
  const side = typeof value.dir === "string" ? SIDES[value.dir] : undefined;
  if (!side || (value.frame === undefined && value.raw === undefined))
    return { side: "unknown", frame: value, text: line };
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
