import type { CloseCode, ProtocolError } from "@colloquy/define";

const policy = (code: string, description: string): ProtocolError => ({
  code,
  description,
  retryable: false,
  closeCode: 1008,
});

/** The texts are exact: clients match on them, because the wire has no code (§10, DOC-E). */
export const errors: readonly ProtocolError[] = [
  policy("Missing token", "The URL of the socket has no token."),
  policy("Invalid token", "The token is unknown or expired. A new token is needed."),
  policy("Web integration is not enabled", "The integration of the token is switched off."),
  policy("Origin not allowed", "The origin of the page is not in the integration's `origins`."),
  policy("Init message not received", "`initialize` was not the first frame, or did not arrive within 10 s."),
  policy("Multiple init messages received", "A second `initialize` arrived; the conversation ends."),
  policy(
    "Feature not allowed: <name>",
    "The integration lacks the feature that the call type requires. Text INFERRED.",
  ),
  {
    code: "Too large message",
    description: "A frame exceeds the size limit of 1 MiB.",
    retryable: false,
    closeCode: 1009,
  },
  {
    code: "Invalid message: <detail>",
    description: "A frame is not JSON or does not match its schema (close code LIVE, text INFERRED).",
    retryable: false,
    closeCode: 1007,
  },
];

/** All but 1007 are INFERRED (§11). */
export const closeCodes: readonly CloseCode[] = [
  { code: 1000, description: "The conversation has ended regularly." },
  { code: 1001, description: "The server is shutting down." },
  { code: 1003, description: "The client sent a binary frame." },
  { code: 1007, description: "A frame does not match its schema (LIVE)." },
  { code: 1008, description: "Token, origin, feature or the order of `initialize` was refused." },
  { code: 1009, description: "A frame exceeds the size limit." },
  { code: 1011, description: "The server failed for an internal reason." },
  { code: 1012, description: "The server is restarting; a new connection may succeed." },
];
