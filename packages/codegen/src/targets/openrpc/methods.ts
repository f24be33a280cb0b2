import type { Field, Protocol, RpcMethod, RpcNotification, Type } from "@colloquy/ir";
import type { DocumentObject } from "../../documents/json-text.ts";
import { prose } from "../../documents/prose.ts";
import { type Dialect, typeSchema, valueSchema } from "../../documents/schema/index.ts";
import type { TargetContext } from "../../target.ts";
import { errorReferences } from "./errors.ts";

/** A method that is called with parameters by name. */
export function toMethod(
  method: RpcMethod,
  protocol: Protocol,
  dialect: Dialect,
  { report }: TargetContext,
): DocumentObject {
  const { id, summary, docs, params, result } = method;
  const fields = params ? fieldsOf(params, dialect) : [];
  if (!fields)
    report({
      code: "params-not-object",
      severity: "warning",
      pointer: `/contract/protocols/${protocol.id}/rpc/methods/${id}/params`,
      message:
        "OpenRPC lists parameters one by one, and these are no object; the document describes them in x-params.",
    });
  return {
    name: id,
    summary,
    description: prose(docs),
    deprecated: docs.deprecated ? true : undefined,
    paramStructure: "by-name",
    params: (fields ?? []).map((field) => toParameter(field, dialect)),
    "x-params": params && !fields ? typeSchema(params, dialect) : undefined,
    result: { name: "result", schema: typeSchema(result, dialect) },
    errors: errorReferences(method, protocol),
  };
}

function fieldsOf(params: Type, { types }: Dialect): readonly Field[] | undefined {
  const resolved = types.resolve(params);
  return resolved.kind === "object" ? resolved.fields : undefined;
}

/** A parameter. Its documentation stands beside its schema. */
function toParameter(field: Field, dialect: Dialect): DocumentObject {
  const { name, docs, unit, presence } = field;
  return {
    name,
    description: prose(docs, { unit }) || undefined,
    required: presence.required,
    deprecated: docs.deprecated ? true : undefined,
    schema: valueSchema(field, dialect),
  };
}

/** OpenRPC has no server notifications, so notifications of both directions are an extension of the document. */
export const toNotification = (
  { id, direction, params, docs }: RpcNotification,
  dialect: Dialect,
): DocumentObject => ({
  name: id,
  direction,
  description: prose(docs),
  params: typeSchema(params, dialect),
});
