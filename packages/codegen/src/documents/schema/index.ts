export { definitionSchema } from "./definition.ts";
export type { Dialect } from "./dialect.ts";
export { fieldSchema, valueSchema } from "./object.ts";
export { typeSchema } from "./type.ts";
