import type { Contract } from "@colloquy/ir";
import type { Ajv } from "ajv";
import type { Ajv2020 } from "ajv/dist/2020.js";
import { disagreements, schemaNames, trialsOf } from "./agreement.ts";
import type { Document } from "./documents.ts";

/** How many schemas under `components` were tried, and those that zod disagrees with. */
export interface ComponentVerdict {
  readonly tried: number;
  readonly disagreeing: readonly { readonly id: string; readonly values: unknown }[];
}

/** Compares every schema under `components` that has examples with the zod schema it was made from. */
export function judgeComponents(
  target: string,
  { name, text }: Document,
  contract: Contract,
  ajv: Ajv | Ajv2020,
): ComponentVerdict {
  const names = schemaNames(`${target}/${name.replace(".json", "")}/schemas`);
  const { components } = JSON.parse(text) as { readonly components: object };
  ajv.addVocabulary(["components"]);
  ajv.addSchema({ $id: `https://document.invalid/${name}`, components });
  const trials = trialsOf(contract.types.filter(({ id }) => names.has(id)));
  const disagreeing = trials.flatMap((trial) => {
    const validate = ajv.getSchema(
      `https://document.invalid/${name}#/components/schemas/${names.get(trial.id)}`,
    );
    if (!validate) throw new Error(`${name} does not describe ${trial.id}.`);
    const values = disagreements(trial, (value) => validate(value) === true);
    return values.length === 0 ? [] : [{ id: trial.id, values }];
  });
  return { tried: trials.length, disagreeing };
}
