import type { Contract, Json } from "@colloquy/ir";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { run } from "./fixtures.ts";

/** Compiles the JSON Schema documents of a contract, strictly, and judges values by a definition, such as `port.Ship`. */
export function createJudge(contract: Contract): (id: string, value: Json) => boolean {
  const { outputs } = run(contract, [{ target: "json-schema" }]);
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  for (const { text } of outputs.flatMap(({ files }) => files)) ajv.addSchema(JSON.parse(text));
  return (id, value) => {
    const [namespace, name] = id.split(".");
    const uri = `${contract.baseUri}/json-schema/${namespace}.json#/$defs/${name}`;
    const validate = ajv.getSchema(uri);
    if (!validate) throw new Error(`No document has ${uri}.`);
    return validate(value) === true;
  };
}
