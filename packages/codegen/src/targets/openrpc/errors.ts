import type { Protocol, RpcMethod } from "@colloquy/ir";
import type { DocumentObject } from "../../documents/json-text.ts";
import { documentName } from "../../documents/names.ts";

/** The errors with a JSON-RPC code, by name. Every method may return them. */
export const toErrors = ({ errors }: Protocol): DocumentObject =>
  Object.fromEntries(
    errors.flatMap(({ code, rpcCode, description }) =>
      rpcCode === undefined ? [] : [[documentName(code), { code: rpcCode, message: description }]],
    ),
  );

/** The errors specific to a method; `undefined` when it has none. */
export function errorReferences(
  method: RpcMethod,
  { errors }: Protocol,
): readonly DocumentObject[] | undefined {
  const own = errors.filter(({ code, rpcCode }) => rpcCode !== undefined && method.errors.includes(code));
  if (own.length === 0) return undefined;
  return own.map(({ code }) => ({ $ref: `#/components/errors/${documentName(code)}` }));
}
