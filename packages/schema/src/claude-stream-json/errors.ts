import type { ProtocolError } from "@colloquy/define";

/** Codes of refused control requests; observed, not documented, so the set is open (§7.1). */
export const errors: readonly ProtocolError[] = [
  {
    code: "unsupported_request",
    description: "The CLI does not implement the `subtype` of this control request.",
    retryable: false,
  },
  {
    code: "invalid_mode",
    description:
      "The `mode` of `set_permission_mode` is not a known permission mode; the error text lists the valid ones.",
    retryable: false,
  },
];
