import type { Target } from "../target.ts";
import { jsonSchema } from "./json-schema/index.ts";
import { openapi } from "./openapi/index.ts";
import { typescript } from "./typescript/index.ts";

/** Every target there is: one line each, sorted by id. */
export const targets: readonly Target[] = [jsonSchema, openapi, typescript];
