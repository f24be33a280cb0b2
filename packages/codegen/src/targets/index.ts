import type { Target } from "../target.ts";
import { asyncapi } from "./asyncapi/index.ts";
import { jsonSchema } from "./json-schema/index.ts";
import { markdown } from "./markdown/index.ts";
import { openapi } from "./openapi/index.ts";
import { openrpc } from "./openrpc/index.ts";
import { typescript } from "./typescript/index.ts";
import { vectors } from "./vectors/index.ts";

/** Every target there is: one line each, sorted by id. */
export const targets: readonly Target[] = [
  asyncapi,
  jsonSchema,
  markdown,
  openapi,
  openrpc,
  typescript,
  vectors,
];
