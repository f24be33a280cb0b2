import type { ServerFrame } from "@colloquy/schema/blackbox-ws";
import type { Close } from "../../../codec/codec.ts";
import type { Issue } from "../../../codec/diagnostics.ts";
import { serverFrame } from "./frames.ts";

/** Texts that clients match on, byte for byte, and the close code that follows each (§10). */
const refusals = {
  missingToken: { text: "Missing token", code: 1008 },
  invalidToken: { text: "Invalid token", code: 1008 },
  notEnabled: { text: "Web integration is not enabled", code: 1008 },
  originNotAllowed: { text: "Origin not allowed", code: 1008 },
  initNotReceived: { text: "Init message not received", code: 1008 },
  initTwice: { text: "Multiple init messages received", code: 1008 },
  featureNotAllowed: { text: "Feature not allowed", code: 1008 },
  tooLarge: { text: "Too large message", code: 1009 },
  invalidMessage: { text: "Invalid message", code: 1007 },
} as const;

export type RefusalName = keyof typeof refusals;

export interface Refusal {
  readonly message: string;
  readonly frame: ServerFrame;
  readonly close: Close;
}

/** An `error` frame and the close after it. `detail` stands behind the text of those two that have one. */
export function refusal(name: RefusalName, now: number, detail?: string): Refusal {
  const { text, code } = refusals[name];
  const message = detail === undefined ? text : `${text}: ${detail}`;
  return { message, frame: errorFrame(message, now), close: { code, reason: text } };
}

/** Mid-conversation it is not fatal: agent, model and tools fail this way (§10, DOC-E0). */
export const errorFrame = (message: string, time: number, channelId: string | null = null): ServerFrame =>
  serverFrame({ type: "error", data: { message } }, { time, channelId });

/** `incomingChatMessage.content must be a string`: the detail of an «Invalid message» (§10; wording INFERRED). */
export function detailOf(frame: unknown, { path, message, expected }: Issue): string {
  const type = typeof frame === "object" && frame !== null && "type" in frame ? frame.type : undefined;
  const place = [typeof type === "string" ? type.slice(0, 64) : "frame", ...path.map(String)].join(".");
  if (expected === undefined) return `${place}: ${message}`;
  const noun = expected === "record" ? "object" : expected;
  return `${place} must be ${noun === "object" || noun === "array" ? "an" : "a"} ${noun}`;
}
