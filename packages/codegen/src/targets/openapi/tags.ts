import type { Operation } from "@colloquy/ir";
import type { DocumentObject } from "../../documents/json-text.ts";

const VERSION = /^v\d+$/;

/** Operations are grouped by the resource their path starts with: `/v1/sessions/{id}` → `sessions`. */
export const tagOf = (path: string): string => prefixOf(path).at(-1) ?? "root";

/** Path segments up to the first that is no version. */
function prefixOf(path: string): readonly string[] {
  const segments = path.split("/").filter((segment) => segment !== "");
  return segments.slice(0, segments.findIndex((segment) => !VERSION.test(segment)) + 1);
}

/** The tags in order of first use. */
export function toTags(operations: readonly Operation[]): readonly DocumentObject[] {
  const prefixes = new Map(operations.map(({ path }) => [tagOf(path), `/${prefixOf(path).join("/")}`]));
  return [...prefixes].map(([name, prefix]) => ({ name, description: `Operations under \`${prefix}\`.` }));
}
