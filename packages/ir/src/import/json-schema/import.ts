import { contract } from "@colloquy/define";
import type { z } from "zod";
import type { Json } from "../../model.ts";
import { type ReadResult, read } from "../../read/read.ts";
import { child, createDocument, keywordsOf, type Node } from "../document.ts";
import { createFindings, type Findings } from "../findings.ts";
import { isObject, textOf } from "../json.ts";
import type { ImportOptions } from "../options.ts";
import { createBuilder, namesUnder, toName } from "./definitions.ts";

/**
 * A contract of the types of a JSON Schema document, draft 7 to 2020-12. What has no counterpart is a warning with its place
 * in the document; a reference that leads nowhere is an error.
 */
export function importJsonSchema(document: Json, options: ImportOptions): ReadResult {
  const findings = createFindings();
  const root: Node = { schema: document, pointer: "" };
  if (!isObject(document)) {
    findings.refuse("", "not-a-schema", "The document is no JSON object.");
    return { contract: undefined, diagnostics: findings.diagnostics() };
  }
  const names = rootNames(root, options);
  const builder = createBuilder(createDocument(document), names, findings, options);
  const types = [...names.keys()].map((pointer) =>
    builder.type({ schema: { $ref: `#${encodeURI(pointer)}` }, pointer }),
  );
  return readImported(types, root, options, findings);
}

/** Definitions of both spellings, and the document itself when it says more than definitions. */
function rootNames(root: Node, { id }: ImportOptions): ReadonlyMap<string, string> {
  const { title, type, properties, $ref, oneOf, anyOf, allOf, enum: values } = keywordsOf(root);
  const names = namesUnder(child(root, "$defs"), namesUnder(child(root, "definitions")));
  const isType = [type, properties, $ref, oneOf, anyOf, allOf, values].some(
    (keyword) => keyword !== undefined,
  );
  if (!isType) return names;
  const wanted = toName(textOf(title) ?? id);
  const isTaken = [...names.values()].includes(wanted);
  return new Map([...names, ["", isTaken ? `${wanted}Document` : wanted]]);
}

function readImported(
  types: readonly z.ZodType[],
  root: Node,
  options: ImportOptions,
  findings: Findings,
): ReadResult {
  const { id, title, version = "0.1.0", baseUri = `https://example.com/${id}` } = options;
  const { title: documentTitle, description } = keywordsOf(root);
  const { contract: imported, diagnostics } = read(
    contract({
      id,
      title: title ?? textOf(documentTitle) ?? id,
      version,
      baseUri,
      description: textOf(description) ?? "",
      protocols: [],
      types: { [id]: types },
    }),
  );
  const all = [...findings.diagnostics(), ...diagnostics];
  return {
    contract: all.some(({ severity }) => severity === "error") ? undefined : imported,
    diagnostics: all,
  };
}
