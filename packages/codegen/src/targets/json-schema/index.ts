export { jsonSchema } from "./target.ts";
