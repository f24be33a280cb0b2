import type { Target } from "../../target.ts";
import { emitVectors } from "./document.ts";
import { requestNames } from "./names.ts";

/** Golden vectors: what any reader of the contract must take, refuse and keep, as data for tests in any language. */
export const vectors: Target<Record<never, never>> = {
  id: "vectors",
  description:
    "Golden vectors: values every reader must take or refuse, a file for each protocol, and a manifest.",
  defaults: {},
  requestNames,
  emit: (contract, _options, context) => emitVectors(contract, context),
};
