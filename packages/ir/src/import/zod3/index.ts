export { importZod3 } from "./import.ts";
