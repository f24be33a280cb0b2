import { partsOf } from "@colloquy/define/reflect";
import { globalRegistry, z } from "zod";

/** A schema that has a name of its own. */
export interface Definition {
  readonly id: string;
  readonly schema: z.core.$ZodType;
}

/** One field of an object on the wire. */
export interface FieldOf {
  readonly owner: string;
  readonly name: string;
  readonly schema: z.core.$ZodType;
}

/** Everything the exports of a module lead to, also through protocols, messages and operations; a field is a copy of its type with other docs. */
export function reachable(exports: Readonly<Record<string, unknown>>): ReadonlySet<z.core.$ZodType> {
  const schemas = new Set<z.core.$ZodType>();
  const seen = new Set<unknown>();
  const pending: unknown[] = [exports];
  for (const value of pending) {
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    if (value instanceof z.core.$ZodType) {
      schemas.add(value);
      pending.push(value._zod.parent, partsOf(value));
    } else {
      pending.push(...Object.values(value));
    }
  }
  return schemas;
}

/** Schemas inside a schema, and the one it is a copy of: a field is a copy of its type with other docs. */
export function definitionsOf(schemas: ReadonlySet<z.core.$ZodType>): readonly Definition[] {
  return [...schemas].flatMap((schema) => {
    const id = globalRegistry.get(schema)?.id;
    return id === undefined ? [] : [{ id, schema }];
  });
}

export function fieldsOf(definition: Definition): readonly FieldOf[] {
  if (!(definition.schema instanceof z.core.$ZodObject)) return [];
  const fields = Object.entries(
    definition.schema._zod.def.shape as Readonly<Record<string, z.core.$ZodType>>,
  );
  return fields.map(([name, schema]) => ({ owner: definition.id, name, schema }));
}
