import type { Target, TargetOptions } from "../../target.ts";
import { createEmitContext } from "./context.ts";
import { requestNames } from "./names.ts";
import { emitProject } from "./project.ts";

/** Types for _template. */
export const template: Target<TargetOptions> = {
  id: "_template",
  description: "Types for _template.",
  defaults: {},
  requestNames,
  emit: (contract, _, context) => emitProject(createEmitContext(contract, context)),
};
