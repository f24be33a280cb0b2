export { vectors } from "./target.ts";
