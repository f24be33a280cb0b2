import type { Contract } from "@colloquy/ir";
import type { Ajv } from "ajv";
import type { Ajv2020 } from "ajv/dist/2020.js";
import { ajvJudge, disagreements, schemaNames, vectorsByType } from "./agreement.ts";
import type { Document } from "./documents.ts";

/** How many schemas under `components` have vectors, and the vectors they judge in another way. */
export interface ComponentVerdict {
  readonly tried: number;
  readonly disagreeing: readonly string[];
}

/** Puts the golden vectors to every schema under `components`. */
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
  const tried = contract.types.filter(({ id }) => names.has(id) && vectorsByType.has(id));
  const disagreeing = tried.flatMap(({ id }) => {
    const validate = ajv.getSchema(`https://document.invalid/${name}#/components/schemas/${names.get(id)}`);
    if (!validate) throw new Error(`${name} does not describe ${id}.`);
    return disagreements(id, ajvJudge(validate));
  });
  return { tried: tried.length, disagreeing: disagreeing.slice(0, 10) };
}
