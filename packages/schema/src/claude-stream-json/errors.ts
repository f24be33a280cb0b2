import type { ProtocolError } from "@colloquy/define";

/** Codes of refused control requests; seen, not documented, so the set is open (§7.1). */
export const errors: readonly ProtocolError[] = [
  {
    code: "unsupported_request",
    description: "The CLI does not know this control request.",
    retryable: false,
  },
  { code: "invalid_mode", description: "There is no such permission mode.", retryable: false },
];
