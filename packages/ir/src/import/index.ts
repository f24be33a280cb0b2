export { importJsonSchema } from "./json-schema/import.ts";
export { importOpenApi } from "./openapi/import.ts";
export type { ImportOptions } from "./options.ts";
