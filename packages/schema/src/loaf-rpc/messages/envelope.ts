import {
  float64,
  int32,
  json,
  kindUnion,
  literal,
  openEnum,
  optional,
  required,
  string,
} from "@colloquy/define";
import { z } from "zod";
import { loafRpc } from "../namespace.ts";

export const version = () => required(literal("2.0"), "JSON-RPC version, always `2.0`.");

export const requestIdSchema = loafRpc.define(
  "RequestId",
  {
    description:
      "Id of a request, echoed by its response. Integers beyond 2^53 lose digits in the original server; `null` is an ordinary id.",
    source: "loaf-rpc §2",
    examples: [1, "a-7", null],
  },
  kindUnion({ string: string(), number: float64(), null: z.null() }),
);

export const errorDataSchema = loafRpc.object(
  "ErrorData",
  {
    description: "Machine-readable details of an error.",
    source: "loaf-rpc §4",
    examples: [{ reason: "invalid_params", field: "session_id" }],
  },
  {
    reason: required(
      openEnum({
        parse_error: "The line is not valid JSON (-32700).",
        batch_not_supported: "The line is a JSON array, which is not supported (-32600).",
        invalid_request: "The line is JSON, but not a request (-32600).",
        method_not_found: "The server has no such method (-32601).",
        invalid_params: "A parameter is missing or has the wrong type (-32602).",
        unsupported_protocol_version: "A strict handshake asked for another version (-32602).",
        internal_error: "Any other failure, ordinary refusals such as an unknown session included (-32603).",
      }),
      "Category of the error; distinguishes errors that share a `code`.",
    ),
    field: optional(
      string(),
      "First invalid parameter. Only with `invalid_params`; absent when `params` is not an object.",
    ),
    method: optional(string(), "Requested method name. Only with `method_not_found`."),
    supported: optional(string(), "Version the server implements. Only with `unsupported_protocol_version`."),
  },
);

export const rpcErrorSchema = loafRpc.object(
  "RpcError",
  {
    description: "Error of a request. Programs use `code` and `data`, never the text of `message`.",
    source: "loaf-rpc §4",
    examples: [
      { code: -32603, message: "unknown session: x", data: { reason: "internal_error" } },
      { code: -32602, message: "invalid params", data: { reason: "invalid_params", field: "text" } },
    ],
  },
  {
    code: required(
      int32(),
      "One of -32700, -32600, -32601, -32602 and -32603. -32000 is declared by the original but never sent.",
    ),
    message: required(string(), "Human-readable text; its wording may change."),
    data: optional(errorDataSchema, "Machine-readable details. Always present in responses of the server."),
  },
);

export const successSchema = loafRpc.object(
  "Success",
  {
    description: "Response to a request that succeeded. The form of `result` depends on the method.",
    source: "loaf-rpc §2",
    examples: [{ jsonrpc: "2.0", id: 1, result: { ok: true } }],
  },
  {
    jsonrpc: version(),
    id: required(requestIdSchema, "Same value as in the request."),
    result: required(json(), "Return value of the method, in its result type."),
  },
);

export const failureSchema = loafRpc.object(
  "Failure",
  {
    description:
      "Response to a request that failed. Failures after a prompt was accepted are reported by events instead.",
    source: "loaf-rpc §2, §4",
    examples: [
      {
        jsonrpc: "2.0",
        id: null,
        error: { code: -32600, message: "invalid request", data: { reason: "invalid_request" } },
      },
    ],
  },
  {
    jsonrpc: version(),
    id: required(
      requestIdSchema,
      "Same value as in the request; `null` when the line was not a valid request.",
    ),
    error: required(rpcErrorSchema, "Code, text and details of the error."),
  },
);

export type RequestId = z.infer<typeof requestIdSchema>;
export type ErrorData = z.infer<typeof errorDataSchema>;
export type RpcError = z.infer<typeof rpcErrorSchema>;
export type Success = z.infer<typeof successSchema>;
export type Failure = z.infer<typeof failureSchema>;
