import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { validateAsyncapi } from "../support/asyncapi.ts";
import { validateOpenrpc } from "../support/openrpc.ts";
import { lintWithRedocly } from "../support/redocly.ts";
import { documents, type Format } from "./documents.ts";

/** Somebody else's judge of a format. */
export interface Validator {
  readonly name: string;
  /** What is wrong, as lines; none when all is well. */
  judge(text: string): Promise<readonly string[]>;
}

/** The authoritative judge of each format. */
export const validators: { readonly [F in Format]: Validator } = {
  asyncapi: { name: "AsyncAPI parser", judge: validateAsyncapi },
  "json-schema": { name: "ajv, strict", judge: compileSchema },
  openapi: { name: "Redocly, recommended", judge: lintWithRedocly },
  openrpc: { name: "OpenRPC validator", judge: validateOpenrpc },
};

/** A schema is compiled beside all others, which it may refer to. */
async function compileSchema(text: string): Promise<readonly string[]> {
  const ajv = new Ajv2020({ strict: true });
  addFormats.default(ajv);
  const schemas = documents.filter(({ format }) => format === "json-schema");
  try {
    for (const schema of schemas) ajv.addSchema(JSON.parse(schema.text));
    const { $id, $defs }: { readonly $id: string; readonly $defs: object } = JSON.parse(text);
    return Object.keys($defs).filter((name) => !ajv.getSchema(`${$id}#/$defs/${name}`));
  } catch (error) {
    return [String(error)];
  }
}
