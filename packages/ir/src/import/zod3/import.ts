import { hasErrors } from "@colloquy/define/support";
import { z } from "zod/v3";
import { zodToJsonSchema } from "zod-to-json-schema";
import type { Json } from "../../model.ts";
import type { ReadResult } from "../../read/read.ts";
import { createFindings } from "../findings.ts";
import { importJsonSchema } from "../json-schema/import.ts";
import type { ImportOptions } from "../options.ts";
import { inspect } from "./inspect.ts";

/**
 * A contract of zod 3 schemas, each under its name. `zod-to-json-schema` knows zod 3 alone and makes an empty schema of
 * anything else without a word, so every schema is inspected first: one of zod 4, however deep inside, is an error.
 */
export function importZod3(schemas: Readonly<Record<string, unknown>>, options: ImportOptions): ReadResult {
  const findings = createFindings();
  inspect(schemas, findings);
  const told = findings.diagnostics();
  if (hasErrors(told)) return { contract: undefined, diagnostics: told };
  // All stand in `definitions`; the root says nothing. A root that is one of them would become a reference to itself.
  const document = zodToJsonSchema(z.unknown(), {
    definitions: { ...(schemas as Readonly<Record<string, z.ZodTypeAny>>) },
    removeAdditionalStrategy: "strict",
    target: "jsonSchema7",
  });
  const result = importJsonSchema(document as Json, options);
  return { ...result, diagnostics: [...told, ...result.diagnostics] };
}
