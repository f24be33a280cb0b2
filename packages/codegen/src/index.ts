export { constrain, type NameRules } from "./names/constrain.ts";
export type { OutputFile, Provenance, Target, TargetContext, TargetOptions } from "./target.ts";
