import { z } from "zod";
import { IR_VERSION } from "../model.ts";
import { contractSchema } from "./contract.ts";
import { names } from "./named.ts";

const major = IR_VERSION.split(".")[0];

/** The model as JSON Schema 2020-12: what `ir.schema.json` holds. */
export function modelJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(contractSchema, { metadata: names });
  return {
    $schema,
    $id: `https://colloquy.dev/spec/ir/${major}/schema.json`,
    title: "Colloquy contract",
    description: `A contract as plain data, version ${IR_VERSION} of the model.`,
    ...schema,
  };
}
