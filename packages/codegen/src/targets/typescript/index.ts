export { typescript } from "./target.ts";
