import type { Protocol, RpcMethod } from "@colloquy/ir";
import type { DocumentObject } from "../../documents/json-text.ts";
import { documentName } from "../../documents/names.ts";

/** The errors that have a number, by name. Any method may answer with them. */
export const toErrors = ({ errors }: Protocol): DocumentObject =>
  Object.fromEntries(
    errors.flatMap(({ code, rpcCode, description }) =>
      rpcCode === undefined ? [] : [[documentName(code), { code: rpcCode, message: description }]],
    ),
  );

/** Errors that are a method's own; nothing when it has none. */
export function errorReferences(
  method: RpcMethod,
  { errors }: Protocol,
): readonly DocumentObject[] | undefined {
  const own = errors.filter(({ code, rpcCode }) => rpcCode !== undefined && method.errors.includes(code));
  if (own.length === 0) return undefined;
  return own.map(({ code }) => ({ $ref: `#/components/errors/${documentName(code)}` }));
}
