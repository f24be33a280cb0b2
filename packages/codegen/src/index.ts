export { canDraft, draftSource } from "./draft/index.ts";
export {
  type GeneratedFile,
  type GeneratedOutput,
  type GenerateRequest,
  type GenerateResult,
  generate,
  type OutputRequest,
} from "./generate/generate.ts";
export { resolveOptions } from "./generate/options.ts";
export { constrain, type NameRules } from "./names/constrain.ts";
export type { OutputFile, Provenance, Target, TargetContext, TargetOptions } from "./target.ts";
export { targets } from "./targets/index.ts";
