import { closedEnum, float64, int53, json, literal, openEnum } from "@colloquy/define";
import { z } from "zod";
import type { Json } from "../../model.ts";
import { keywordsOf, type Node } from "../document.ts";
import { listOf } from "../json.ts";
import { CLOSED_BY_DOCUMENT } from "../options.ts";
import type { Builder } from "./builder.ts";

/** The values a schema lists; nothing when it lists none. */
export function valuesOf(node: Node): readonly Json[] | undefined {
  const { const: fixed, enum: values } = keywordsOf(node);
  if (fixed !== undefined) return [fixed];
  return values === undefined ? undefined : listOf(values);
}

/** One fixed value, or an enum. Only text makes an enum; `null` among the values makes the rest nullable. */
export function buildValues(values: readonly Json[], node: Node, builder: Builder): z.ZodType {
  const rest = values.filter((value) => value !== null);
  if (rest.length === 0) return z.null();
  const schema = buildNonNull(rest, node, builder);
  return rest.length < values.length ? z.nullable(schema) : schema;
}

function buildNonNull(values: readonly Json[], node: Node, builder: Builder): z.ZodType {
  const [only] = values;
  const isScalar = typeof only === "string" || typeof only === "number" || typeof only === "boolean";
  if (values.length === 1 && isScalar) return literal(only);
  if (values.every((value) => typeof value === "string")) return buildEnum(values, builder);
  builder.findings.lost(
    node.pointer,
    "enum-not-text",
    "An enum of values that are not text",
    "nothing will check them",
  );
  if (values.every((value) => typeof value === "boolean")) return z.boolean();
  if (values.every((value) => typeof value === "number"))
    return values.every(Number.isSafeInteger) ? int53() : float64();
  return json();
}

/** An enum of texts, closed unless the importer was told otherwise. */
export function buildEnum(values: readonly string[], { openness }: Pick<Builder, "openness">): z.ZodType {
  const described = Object.fromEntries(values.map((value) => [value, ""]));
  return openness === "open" ? openEnum(described) : closedEnum(described, CLOSED_BY_DOCUMENT);
}
