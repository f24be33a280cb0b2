import type { Target } from "../../target.ts";
import { type AsyncapiOptions, emitDocuments } from "./document.ts";
import { requestNames } from "./names.ts";

/** AsyncAPI 3.1: a self-contained document for each protocol with a duplex channel, seen from its server. */
export const asyncapi: Target<AsyncapiOptions> = {
  id: "asyncapi",
  description: "AsyncAPI 3.1, a document for each protocol that has a duplex channel.",
  defaults: { license: "", host: "localhost" },
  requestNames,
  emit: emitDocuments,
};
