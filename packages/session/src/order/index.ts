export { classify } from "./classify.ts";
export { createMonitor, type Monitor } from "./monitor.ts";
export { oneSided } from "./one-sided.ts";
export type { Violation } from "./violation.ts";
