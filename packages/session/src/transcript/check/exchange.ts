import type { Protocol } from "@colloquy/define";
import type { Diagnostic } from "@colloquy/define/support";
import { operationOf } from "../../codec/operations.ts";
import { quoted } from "../contract/expected.ts";
import { requestSchema } from "../contract/frames.ts";
import type { Schema } from "../contract/resolve.ts";
import type { ExchangeEntry } from "../transcript.ts";
import { shapeOf } from "./shape.ts";

/** What is wrong with a request and its answer. Pointers begin with `/request` or `/response`. */
export function exchangeShape(
  protocol: Protocol,
  { request, response }: ExchangeEntry,
): readonly Diagnostic[] {
  const operation = operationOf(protocol, request.method, request.path);
  if (operation === undefined) return [noOperation(protocol, request)];
  const declared = operation.responses[response.status];
  if (declared === undefined) return [undeclaredStatus(response.status, Object.keys(operation.responses))];
  return [
    ...bodyShape("/request/body", requestSchema(operation), request.body),
    ...bodyShape("/response/body", declared.body?.schema, response.body),
  ];
}

/** A body that is absent or that the contract does not describe is not looked into. */
function bodyShape(pointer: string, schema: Schema | undefined, body: unknown): readonly Diagnostic[] {
  if (schema === undefined || body === undefined) return [];
  return shapeOf(schema, body).map((problem) => ({ ...problem, pointer: `${pointer}${problem.pointer}` }));
}

const noOperation = ({ id }: Protocol, { method, path }: ExchangeEntry["request"]): Diagnostic => ({
  code: "unknown-operation",
  severity: "error",
  pointer: "/request/path",
  message: `${id} has no operation for this request`,
  received: `${method} ${path}`,
});

const undeclaredStatus = (status: number, known: readonly string[]): Diagnostic => ({
  code: "undeclared-status",
  severity: "error",
  pointer: "/response/status",
  message: "The operation never answers with this status",
  expected: quoted(known),
  received: String(status),
});
