import { instant, nullable, nullish, required, string, tag } from "@colloquy/define";

const channel =
  "Which of several parallel channels of one conversation is meant. In practice `null` (§2, DOC-A, DOC-B).";

/** Members of every frame but one (§2). Our server always writes all three. */
export const envelope = <const Type extends string>(type: Type) => ({
  type: tag(type),
  timestamp: required(
    instant(),
    "When the frame was made, RFC 3339 with any offset and precision (§2, DOC-A, LIVE).",
  ),
  channelId: nullish(string(), channel),
});

/** The same, where the key must be there: leaving it out makes the service close with 1007 (§3.4, LIVE). */
export const envelopeWithChannel = <const Type extends string>(type: Type) => ({
  ...envelope(type),
  channelId: nullable(string(), channel),
});
