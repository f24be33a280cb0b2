import { definitionOf, type Schema, wireOf } from "@colloquy/define/reflect";
import type { Type } from "../model.ts";

/**
 * The schema without `null`, when it is a plain union of one schema and `null`: that is another spelling of nullable.
 */
export function withoutNull(schema: Schema): Schema | undefined {
  const definition = definitionOf(schema) as {
    type: string;
    options?: readonly Schema[];
    discriminator?: string;
    checks?: readonly unknown[];
  };
  const { options = [], discriminator, checks = [] } = definition;
  if (definition.type !== "union" || discriminator !== undefined || checks.length > 0 || wireOf(schema))
    return undefined;
  const rest = options.filter((option) => definitionOf(option).type !== "null");
  return rest.length === 1 && rest.length < options.length ? rest[0] : undefined;
}

/** The type or `null`; a type that takes `null` anyway stays as it is. */
export function nullableOf(type: Type): Type {
  const takesNull = type.kind === "nullable" || type.kind === "null" || type.kind === "json";
  return takesNull ? type : { kind: "nullable", type };
}
