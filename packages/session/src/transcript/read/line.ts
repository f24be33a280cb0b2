import type { FrameDirection } from "@colloquy/define";
import { didYouMean } from "@colloquy/define/support";
import type { Entry, FrameEntry, Problem } from "../transcript.ts";
import { readJson } from "./json.ts";
import { unreadable } from "./problem.ts";

type JsonObject = Readonly<Record<string, unknown>>;

/** What a line of a transcript holds: a frame or exchange, nothing of interest, or something that is none of these. */
export type LineReading = { readonly entry?: Entry; readonly problem?: Problem };

/** How recorders name the sender of a frame, by the member that does. */
const senders: Readonly<Record<"dir" | "from", Readonly<Record<string, FrameDirection>>>> = {
  dir: { c2s: "clientToServer", s2c: "serverToClient", "c>s": "clientToServer", "s>c": "serverToClient" },
  from: { host: "clientToServer", cli: "serverToClient" },
};

const content = ["frame", "raw", "close"] as const;

/** Whether the line is an envelope of a recorder around a frame or an exchange, rather than a bare frame. */
export const isEnvelope = (value: unknown): boolean =>
  isObject(value) && (senderOf(value) !== undefined || isExchange(value));

/** Reads an envelope. Beside envelopes stand only remarks of the recorder, `{ event, … }`. */
export function readEnvelope(value: unknown, line: number): LineReading {
  if (!isObject(value)) return notAnEnvelope(line);
  const sender = senderOf(value);
  if (sender !== undefined) return readSent(value, sender, line);
  if (isExchange(value)) return { entry: { kind: "exchange", line, ...value } };
  return typeof value.event === "string" ? {} : notAnEnvelope(line);
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function senderOf(value: JsonObject): keyof typeof senders | undefined {
  if (!content.some((name) => name in value)) return undefined;
  return (["dir", "from"] as const).find((name) => name in value);
}

type Exchange = Pick<Extract<Entry, { kind: "exchange" }>, "request" | "response">;

function isExchange(value: JsonObject): value is JsonObject & Exchange {
  const { request, response } = value;
  if (!isObject(request) || !isObject(response)) return false;
  return (
    typeof request.method === "string" &&
    typeof request.path === "string" &&
    typeof response.status === "number"
  );
}

function readSent(value: JsonObject, sender: keyof typeof senders, line: number): LineReading {
  const known = senders[sender];
  const given = String(value[sender]);
  const direction = Object.hasOwn(known, given) ? known[given] : undefined;
  if (direction === undefined) return unknownSender(sender, given, line);
  const sent = { direction, line, ...(typeof value.t_ms === "number" && { elapsedMs: value.t_ms }) };
  if ("frame" in value) return { entry: { kind: "frame", ...sent, value: value.frame } };
  return typeof value.raw === "string" ? readRaw(value.raw, sent) : {};
}

/** A blank line is no frame in any protocol. */
function readRaw(raw: string, sent: Omit<FrameEntry, "kind" | "value">): LineReading {
  if (raw.trim() === "") return {};
  const reading = readJson(raw);
  if (reading.ok) return { entry: { kind: "frame", ...sent, value: reading.value } };
  const { code, message } = reading;
  return { problem: unreadable(sent.line, { code, pointer: "/raw", message }) };
}

function unknownSender(sender: keyof typeof senders, given: string, line: number): LineReading {
  const known = Object.keys(senders[sender]);
  const help = didYouMean(given, known);
  return {
    problem: unreadable(line, {
      code: "unknown-sender",
      pointer: `/${sender}`,
      message: `"${sender}" names no sender.`,
      expected: known.map((name) => JSON.stringify(name)).join(", "),
      received: JSON.stringify(given),
      ...(help === undefined ? {} : { help }),
    }),
  };
}

const notAnEnvelope = (line: number): LineReading => ({
  problem: unreadable(line, {
    code: "not-a-transcript-line",
    message: "Other lines name the sender of a frame; this one does not.",
    expected: '{ "dir": "c2s" | "s2c", "frame": … }',
  }),
});
