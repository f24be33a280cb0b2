import type { Target } from "../../target.ts";
import { emitDocuments } from "./document.ts";
import { requestNames } from "./names.ts";

/** A reference for people: a page for each protocol and for each group of shared types. */
export const markdown: Target<Record<never, never>> = {
  id: "markdown",
  description: "Markdown reference, a page for each protocol and one for each group of shared types.",
  defaults: {},
  requestNames,
  emit: (contract, _options, context) => emitDocuments(contract, context),
};
