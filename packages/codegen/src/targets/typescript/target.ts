import type { Target } from "../../target.ts";
import { requestNames } from "./names.ts";
import { defaults, type TypescriptOptions } from "./options.ts";
import { createPlan } from "./plan.ts";
import { emitProject } from "./project.ts";

/** Typed clients, types and decoders for TypeScript, over the runtime of `@colloquy/client`. */
export const typescript: Target<TypescriptOptions> = {
  id: "typescript",
  description: "Types, decoders and clients for TypeScript, over the runtime of @colloquy/client.",
  defaults,
  requestNames,
  emit: (contract, options, context) => emitProject(createPlan(contract, options, context)),
};
