export { definitionSchema } from "./definition.ts";
export type { Dialect } from "./dialect.ts";
export { fieldSchema } from "./object.ts";
export { typeSchema } from "./type.ts";
