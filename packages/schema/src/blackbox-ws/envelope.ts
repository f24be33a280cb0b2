import { instant, nullable, nullish, required, string, tag } from "@colloquy/define";

const channel =
  "Selects one of several parallel channels of a conversation; `null` or absent in practice (§2, DOC-A, DOC-B).";

/** Members of every frame but one (§2). This server always writes all three. */
export const envelope = <const Type extends string>(type: Type) => ({
  type: tag(type),
  timestamp: required(
    instant(),
    "Time the sender made the frame, RFC 3339 with any offset and precision (§2, DOC-A, LIVE).",
  ),
  channelId: nullish(string(), channel),
});

/** The same with a required `channelId` key: without it the service closes with 1007 (§3.4, LIVE). */
export const envelopeWithChannel = <const Type extends string>(type: Type) => ({
  ...envelope(type),
  channelId: nullable(string(), channel),
});
