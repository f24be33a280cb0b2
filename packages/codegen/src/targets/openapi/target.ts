import type { Target } from "../../target.ts";
import { emitDocuments, type OpenapiOptions } from "./document.ts";
import { requestNames } from "./names.ts";

/** OpenAPI 3.1: a self-contained document for each protocol with HTTP operations. */
export const openapi: Target<OpenapiOptions> = {
  id: "openapi",
  description: "OpenAPI 3.1, a document for each protocol that has HTTP operations.",
  defaults: { license: "", server: "/" },
  requestNames,
  emit: emitDocuments,
};
