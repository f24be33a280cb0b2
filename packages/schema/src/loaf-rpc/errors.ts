import type { ProtocolError } from "@colloquy/define";

const error = (code: string, rpcCode: number, description: string, retryable = false): ProtocolError => ({
  code,
  rpcCode,
  description,
  retryable,
});

/** By `data.reason`; several share a number (§4). Turn failures are no errors: they come by events. */
export const errors: readonly ProtocolError[] = [
  error("parse_error", -32700, "The line is not JSON. The response has `id: null`."),
  error("batch_not_supported", -32600, "The line is an array; none of its members is executed."),
  error(
    "invalid_request",
    -32600,
    "The line is no request. The response has `id: null`, also where one was given.",
  ),
  error("method_not_found", -32601, "There is no such method; names are matched exactly."),
  error("invalid_params", -32602, "A parameter is missing or of the wrong type; `field` names the first."),
  error("unsupported_protocol_version", -32602, "A strict handshake asked for another version."),
  error(
    "internal_error",
    -32603,
    "Everything else, ordinary refusals included: unknown session, busy, empty prompt, nothing found.",
    true,
  ),
];
