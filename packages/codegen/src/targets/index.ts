// One line for each target, in any order: a target that stands here can be generated, documented and tested.
export { asyncapi } from "./asyncapi/target.ts";
export { jsonSchema } from "./json-schema/target.ts";
export { markdown } from "./markdown/target.ts";
export { openapi } from "./openapi/target.ts";
export { openrpc } from "./openrpc/target.ts";
export { typescript } from "./typescript/target.ts";
export { vectors } from "./vectors/target.ts";
