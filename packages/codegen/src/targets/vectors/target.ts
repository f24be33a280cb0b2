import type { Target } from "../../target.ts";
import { emitVectors } from "./document.ts";
import { requestNames } from "./names.ts";

/** Golden vectors: values that readers of the contract must accept, refuse and preserve, as test data for any language. */
export const vectors: Target<Record<never, never>> = {
  id: "vectors",
  description:
    "Golden vectors: values every reader must accept or refuse, a file for each protocol, and a manifest.",
  defaults: {},
  requestNames,
  emit: (contract, _options, context) => emitVectors(contract, context),
};
