import type { HttpBody, HttpResponse } from "@colloquy/define";
import { child, keywordsOf, type Node } from "../document.ts";
import { textOf } from "../json.ts";
import type { Builder } from "../json-schema/builder.ts";
import { resolved } from "./resolved.ts";

const isJson = (contentType: string): boolean => /^application\/([\w.-]+\+)?json\b/.test(contentType);

/** What a request carries; nothing when the operation takes no body. */
export function bodyOf(operation: Node, builder: Builder): HttpBody | undefined {
  if (keywordsOf(operation).requestBody === undefined) return undefined;
  const node = resolved(child(operation, "requestBody"), builder);
  const content = contentOf(node, builder);
  if (!content) return undefined;
  return { ...content, ...(keywordsOf(node).required === true ? {} : { optional: true }) };
}

/** Answers by status. `default` and ranges have no counterpart: which statuses they mean is not said. */
export function responsesOf(responses: Node, builder: Builder): Readonly<Record<number, HttpResponse>> {
  const kept = Object.keys(keywordsOf(responses)).flatMap((status): [string, HttpResponse][] => {
    const node = resolved(child(responses, status), builder);
    if (/^[1-5]\d\d$/.test(status)) return [[status, responseOf(node, builder)]];
    builder.findings.lost(node.pointer, "response-not-kept", `The response "${status}"`, "names no status");
    return [];
  });
  return Object.fromEntries(kept);
}

function responseOf(node: Node, builder: Builder): HttpResponse {
  const { headers, links, description } = keywordsOf(node);
  if (headers !== undefined)
    builder.findings.lost(node.pointer, "keyword-not-kept", '"headers" of a response', "has no counterpart");
  if (links !== undefined)
    builder.findings.lost(node.pointer, "keyword-not-kept", '"links" of a response', "has no counterpart");
  const content = contentOf(node, builder);
  return { description: textOf(description) ?? "", ...(content ? { body: content } : {}) };
}

/** How OpenAPI 3.0 says that a body is bytes. */
const isBytes = (schema: Node): boolean => keywordsOf(schema).format === "binary";

/** One content type: JSON when there is any, else the first, whose bytes are not looked into. */
function contentOf(node: Node, builder: Builder): HttpBody | undefined {
  const content = child(node, "content");
  const contentTypes = Object.keys(keywordsOf(content));
  const contentType = contentTypes.find(isJson) ?? contentTypes[0];
  if (contentType === undefined) return undefined;
  for (const other of contentTypes.filter((one) => one !== contentType))
    builder.findings.lost(
      child(content, other).pointer,
      "content-not-kept",
      `"${other}" beside ${contentType}`,
      "one is kept",
    );
  const description = textOf(keywordsOf(node).description) ?? "";
  const schema = child(content, contentType, "schema");
  const hasSchema = keywordsOf(child(content, contentType)).schema !== undefined;
  if (isJson(contentType)) return { contentType, description, schema: builder.type(schema) };
  if (hasSchema && !isBytes(schema))
    builder.findings.lost(
      schema.pointer,
      "content-opaque",
      `The schema of "${contentType}"`,
      "becomes bytes",
    );
  return { contentType, description };
}
