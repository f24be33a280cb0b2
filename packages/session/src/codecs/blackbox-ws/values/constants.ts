import type { CallType } from "@colloquy/schema/blackbox-ws";

/** Id of the protocol; the key of its facts under `native`. */
export const protocolId = "blackbox-ws";

/** A conversation has one voice connection at most, and the wire gives it no name (§7). */
export const voiceCallId = "voice";

/** Feature that permits a kind of conversation (§1). */
export const featureOf = {
  chat: "AllowWebChat",
  webCall: "AllowWebCall",
  onPhone: "AllowPhoneCall",
} as const satisfies Readonly<Record<CallType, string>>;

/** The same kinds in the words of a `conversationResult` (§4.7, §13.12). */
export const resultCallTypes = {
  chat: "Chat",
  webCall: "WebCall",
  onPhone: "OutboundAudio",
} as const satisfies Readonly<Record<CallType, string>>;
