export { asyncapi } from "./target.ts";
