import type { CloseCode, ProtocolError } from "@colloquy/define";

const policy = (code: string, description: string): ProtocolError => ({
  code,
  description,
  retryable: false,
  closeCode: 1008,
});

/** Clients match on the text, for there is no code on the wire: the texts are exact (§10, DOC-E). */
export const errors: readonly ProtocolError[] = [
  policy("Missing token", "There is no token in the query."),
  policy("Invalid token", "The token is unknown or expired."),
  policy("Web integration is not enabled", "The integration is switched off."),
  policy("Origin not allowed", "The page's origin is not on the integration's list."),
  policy("Init message not received", "`initialize` did not come first, or not within 10 s."),
  policy("Multiple init messages received", "A second `initialize` came; the conversation ends."),
  policy(
    "Feature not allowed: <name>",
    "The call type needs a feature the integration lacks. Text INFERRED.",
  ),
  {
    code: "Too large message",
    description: "A frame is larger than the limit.",
    retryable: false,
    closeCode: 1009,
  },
  {
    code: "Invalid message: <detail>",
    description: "A frame is not JSON, or does not fit its schema (code LIVE, text INFERRED).",
    retryable: false,
    closeCode: 1007,
  },
];

/** All but 1007 are INFERRED (§11). */
export const closeCodes: readonly CloseCode[] = [
  { code: 1000, description: "The conversation is over." },
  { code: 1001, description: "The server shuts down." },
  { code: 1003, description: "The client sent a binary frame." },
  { code: 1007, description: "A frame does not fit the schema (LIVE)." },
  { code: 1008, description: "Token, origin, feature or order of `initialize`." },
  { code: 1009, description: "A frame is too large." },
  { code: 1011, description: "A fault of the server." },
  { code: 1012, description: "The server restarts." },
];
