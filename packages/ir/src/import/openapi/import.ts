import { contract, protocol } from "@colloquy/define";
import type { Json } from "../../model.ts";
import { type ReadResult, read } from "../../read/read.ts";
import { child, createDocument, keywordsOf, type Node } from "../document.ts";
import { createFindings, type Findings } from "../findings.ts";
import { isObject, textOf } from "../json.ts";
import { createBuilder, namesUnder } from "../json-schema/definitions.ts";
import type { ImportOptions } from "../options.ts";
import { authOf } from "./auth.ts";
import { operationsOf } from "./operations.ts";

/**
 * A contract of one protocol from an OpenAPI document, 3.0 or 3.1. What has no counterpart is a warning with its place in
 * the document; what cannot be resolved is an error.
 */
export function importOpenApi(document: Json, options: ImportOptions): ReadResult {
  const findings = createFindings();
  const root: Node = { schema: document, pointer: "" };
  const version = isObject(document) ? textOf(document.openapi) : undefined;
  if (version === undefined || !/^3\.[01](\.|$)/.test(version)) {
    findings.refuse("/openapi", "not-openapi", "The document does not say that it is OpenAPI 3.0 or 3.1.");
    return { contract: undefined, diagnostics: findings.diagnostics() };
  }
  reportRest(root, findings);
  const schemas = child(root, "components", "schemas");
  const names = namesUnder(schemas);
  const builder = createBuilder(createDocument(document), names, findings, options);
  const types = [...names.keys()].map((pointer) =>
    builder.type({ schema: { $ref: `#${encodeURI(pointer)}` }, pointer }),
  );
  const { id } = options;
  const { title, description, version: documentVersion } = keywordsOf(child(root, "info"));
  const facts = {
    id,
    title: options.title ?? textOf(title) ?? id,
    version: options.version ?? textOf(documentVersion) ?? "0.1.0",
    description: textOf(description) ?? "",
  };
  const operations = operationsOf(root, builder);
  const rest = protocol({ ...facts, transports: ["http"], operations, auth: authOf(root, findings) });
  const baseUri = options.baseUri ?? `https://example.com/${id}`;
  const result = read(contract({ ...facts, baseUri, protocols: [rest], types: { [id]: types } }));
  const diagnostics = [...findings.diagnostics(), ...result.diagnostics];
  const hasError = diagnostics.some(({ severity }) => severity === "error");
  return { contract: hasError ? undefined : result.contract, diagnostics };
}

const READ = new Set(["openapi", "info", "paths", "components", "security"]);

/** Parts of a document that no contract has a place for. */
function reportRest(root: Node, findings: Findings): void {
  for (const name of Object.keys(keywordsOf(root)).filter((one) => !READ.has(one)))
    findings.lost(child(root, name).pointer, "section-not-kept", `"${name}"`, "has no counterpart");
  const security = keywordsOf(root).security;
  if (security !== undefined)
    findings.lost(
      "/security",
      "section-not-kept",
      '"security"',
      "every scheme counts for the whole protocol",
    );
}
