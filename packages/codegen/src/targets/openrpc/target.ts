import type { Target } from "../../target.ts";
import { emitDocuments, type OpenrpcOptions } from "./document.ts";
import { requestNames } from "./names.ts";

/** OpenRPC 1.3: a self-contained document for each protocol on JSON-RPC 2.0. */
export const openrpc: Target<OpenrpcOptions> = {
  id: "openrpc",
  description: "OpenRPC 1.3, a document for each protocol on JSON-RPC 2.0.",
  defaults: { license: "" },
  requestNames,
  emit: emitDocuments,
};
