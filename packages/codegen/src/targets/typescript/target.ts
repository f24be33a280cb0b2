import type { Target } from "../../target.ts";
import { createEmitContext, type TypescriptOptions } from "./context.ts";
import { requestNames } from "./names.ts";
import { emitProject } from "./project.ts";

/** Typed clients, types and decoders for TypeScript, over the runtime of `@colloquy/client`. */
export const typescript: Target<TypescriptOptions> = {
  id: "typescript",
  description: "Types, decoders and clients for TypeScript, over the runtime of @colloquy/client.",
  defaults: { runtime: "@colloquy/client/runtime", importExtension: ".js" },
  requestNames,
  emit: (contract, options, context) => emitProject(createEmitContext(contract, options, context)),
};
