import type { Target } from "./target.ts";
import * as registry from "./targets/index.ts";

export { canDraft, draftSource } from "./draft/draft.ts";
export { generate } from "./generate/generate.ts";
export { resolveOptions } from "./generate/options.ts";
export type {
  GeneratedFile,
  GeneratedOutput,
  GenerateRequest,
  GenerateResult,
  OutputRequest,
} from "./generate/request.ts";
export { constrain, type NameRules } from "./names/constrain.ts";
export type { OutputFile, Provenance, Target, TargetContext, TargetOptions } from "./target.ts";

/** Every target there is, sorted by id. */
export const targets: readonly Target[] = Object.values(registry).toSorted((a, b) => (a.id < b.id ? -1 : 1));
