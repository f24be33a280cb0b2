import type { ProtocolError } from "@colloquy/define";

const error = (code: string, rpcCode: number, description: string, retryable = false): ProtocolError => ({
  code,
  rpcCode,
  description,
  retryable,
});

/** By `data.reason`; several share a number (§4). Failures of a turn are events, not errors. */
export const errors: readonly ProtocolError[] = [
  error("parse_error", -32700, "The line is not valid JSON. The response has `id: null`."),
  error("batch_not_supported", -32600, "The line is a JSON array; none of its members is executed."),
  error(
    "invalid_request",
    -32600,
    "The line is JSON but not a request. The response has `id: null`, even if the line had an id.",
  ),
  error("method_not_found", -32601, "No such method. Names are case-sensitive and not trimmed."),
  error(
    "invalid_params",
    -32602,
    "A parameter is missing or has the wrong type. `data.field` names the first one; absent when `params` is not an object.",
  ),
  error(
    "unsupported_protocol_version",
    -32602,
    "A handshake with `strict: true` asked for a version the server does not implement.",
  ),
  error(
    "internal_error",
    -32603,
    "Any other failure, ordinary refusals included: unknown session, busy session, empty prompt, nothing found.",
    true,
  ),
];
