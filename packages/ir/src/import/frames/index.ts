export { importFrames } from "./import.ts";
