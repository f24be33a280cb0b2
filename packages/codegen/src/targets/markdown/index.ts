export { markdown } from "./target.ts";
