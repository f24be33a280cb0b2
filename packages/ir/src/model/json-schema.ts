import { z } from "zod";
import { contractSchema } from "./contract.ts";
import { IR_VERSION } from "./docs.ts";
import { metadata } from "./schema.ts";

const major = IR_VERSION.split(".")[0];

/** The model as JSON Schema 2020-12: what `ir.schema.json` holds. */
export function modelJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(contractSchema, { metadata });
  return {
    $schema,
    $id: `https://colloquy.dev/spec/ir/${major}/schema.json`,
    title: "Colloquy contract",
    description: `A contract as plain data, version ${IR_VERSION} of the model.`,
    ...schema,
  };
}
