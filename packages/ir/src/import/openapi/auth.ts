import type { Auth } from "@colloquy/define";
import { child, keywordsOf, type Node } from "../document.ts";
import type { Findings } from "../findings.ts";
import { textOf } from "../json.ts";

/** How a client proves who it is: keys in headers and queries, and everything that ends up in `Authorization`. */
export function authOf(root: Node, findings: Findings): readonly Auth[] {
  const schemes = child(root, "components", "securitySchemes");
  return Object.keys(keywordsOf(schemes)).flatMap((name) => {
    const scheme = child(schemes, name);
    const auth = schemeOf(scheme);
    if (auth) return [auth];
    findings.lost(scheme.pointer, "auth-not-kept", `The security scheme "${name}"`, "has no counterpart");
    return [];
  });
}

function schemeOf(scheme: Node): Auth | undefined {
  const { type, in: where, name, scheme: kind, description } = keywordsOf(scheme);
  const told = textOf(description) ?? "";
  if (type === "apiKey" && (where === "header" || where === "query"))
    return { in: where, name: textOf(name) ?? "", description: told };
  if (type === "http")
    return { in: "header", name: "Authorization", description: told || `HTTP ${textOf(kind) ?? ""}.` };
  const isBearer = type === "oauth2" || type === "openIdConnect";
  return isBearer
    ? { in: "header", name: "Authorization", description: told || "An access token as Bearer." }
    : undefined;
}
