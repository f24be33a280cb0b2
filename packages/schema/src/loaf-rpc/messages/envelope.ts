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

export const version = () => required(literal("2.0"), "JSON-RPC 2.0.");

export const requestIdSchema = loafRpc.define(
  "RequestId",
  {
    description:
      "Names a request; its response repeats it. Whole numbers beyond 2^53 lose digits in the original, and `null` is an ordinary id.",
    source: "loaf-rpc §2",
    examples: [1, "a-7", null],
  },
  kindUnion({ string: string(), number: float64(), null: z.null() }),
);

export const errorDataSchema = loafRpc.object(
  "ErrorData",
  {
    description: "Why, for programs.",
    source: "loaf-rpc §4",
    examples: [{ reason: "invalid_params", field: "session_id" }],
  },
  {
    reason: required(
      openEnum({
        parse_error: "The line is not JSON.",
        batch_not_supported: "The line is an array.",
        invalid_request: "The line is not a request.",
        method_not_found: "There is no such method.",
        invalid_params: "A parameter is missing or of the wrong type.",
        unsupported_protocol_version: "A strict handshake asked for another version.",
        internal_error: "Everything else, ordinary refusals such as an unknown session included.",
      }),
      "Kind of the error.",
    ),
    field: optional(string(), "The first parameter that is wrong."),
    method: optional(string(), "The method that is not there."),
    supported: optional(string(), "The version that is spoken."),
  },
);

export const rpcErrorSchema = loafRpc.object(
  "RpcError",
  {
    description: "Why a request failed. Match on `code` and `data`, not on the text.",
    source: "loaf-rpc §4",
    examples: [
      { code: -32603, message: "unknown session: x", data: { reason: "internal_error" } },
      { code: -32602, message: "invalid params", data: { reason: "invalid_params", field: "text" } },
    ],
  },
  {
    code: required(int32(), "-32700, -32600, -32601, -32602 or -32603."),
    message: required(string(), "For people."),
    data: optional(errorDataSchema, "Why, for programs; the server always writes it."),
  },
);

export const successSchema = loafRpc.object(
  "Success",
  {
    description: "Answers a request. What `result` holds follows from the method of the request.",
    source: "loaf-rpc §2",
    examples: [{ jsonrpc: "2.0", id: 1, result: { ok: true } }],
  },
  {
    jsonrpc: version(),
    id: required(requestIdSchema, "The request."),
    result: required(json(), "What the method returns."),
  },
);

export const failureSchema = loafRpc.object(
  "Failure",
  {
    description: "Refuses a request. Trouble after a prompt was accepted comes by events instead.",
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
    id: required(requestIdSchema, "The request; `null` when the line was no request at all."),
    error: required(rpcErrorSchema, "Why."),
  },
);

export type RequestId = z.infer<typeof requestIdSchema>;
export type ErrorData = z.infer<typeof errorDataSchema>;
export type RpcError = z.infer<typeof rpcErrorSchema>;
export type Success = z.infer<typeof successSchema>;
export type Failure = z.infer<typeof failureSchema>;
