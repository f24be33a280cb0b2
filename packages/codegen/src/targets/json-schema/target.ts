import type { Target } from "../../target.ts";
import { emitDocuments } from "./document.ts";
import { requestNames } from "./names.ts";

/** JSON Schema 2020-12: a document for each namespace, with the same verdicts as the contract it was made from. */
export const jsonSchema: Target<Record<never, never>> = {
  id: "json-schema",
  description: "JSON Schema 2020-12, a document for each protocol and one for each group of shared types.",
  defaults: {},
  requestNames,
  emit: (contract, _options, context) => emitDocuments(contract, context),
};
