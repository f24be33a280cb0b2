export { openrpc } from "./target.ts";
