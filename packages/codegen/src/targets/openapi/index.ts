export { openapi } from "./target.ts";
