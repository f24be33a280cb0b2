import { type JsonKind, json, kindUnion } from "@colloquy/define";
import { z } from "zod";
import { keywordsOf, type Node } from "../document.ts";
import { without } from "../json.ts";
import type { Builder } from "./builder.ts";
import { buildArray, buildObject } from "./containers.ts";
import { reportKeywords } from "./keywords.ts";
import { typesOf } from "./kinds.ts";
import { buildBoolean, buildInteger, buildNumber, buildString } from "./scalars.ts";
import { buildUnion } from "./union.ts";
import { buildValues, valuesOf } from "./values.ts";
import { areConditions } from "./variants.ts";

/** Segments of a pointer that no document has, unless a schema is merged into itself without end. */
const DEEPEST = 200;

type Build = (node: Node, builder: Builder) => z.ZodType;

const byType: Readonly<Record<string, Build>> = {
  string: buildString,
  boolean: buildBoolean,
  integer: buildInteger,
  number: buildNumber,
  array: buildArray,
  object: buildObject,
  null: () => z.null(),
};

/** The zod schema of a JSON Schema that is no reference. */
export function build(node: Node, builder: Builder): z.ZodType {
  if (node.schema === false) return refuseNever(node, builder);
  if (node.pointer.split("/").length > DEEPEST) return refuseEndless(node, builder);
  const keywords = keywordsOf(node);
  if (keywords.nullable === true)
    return z.nullable(buildOrRefer({ ...node, schema: without(keywords, "nullable") }, builder));
  reportKeywords(node, builder.findings);
  const meaning = builder.meaning(node);
  return meaning.pointer === node.pointer ? buildMeaning(meaning, builder) : builder.type(meaning);
}

/** OpenAPI 3.0 writes `nullable` beside a reference: what is left is the reference alone. */
const buildOrRefer: Build = (node, builder) =>
  keywordsOf(node).$ref === undefined ? build(node, builder) : builder.type(node);

function buildMeaning(node: Node, builder: Builder): z.ZodType {
  const keywords = keywordsOf(node);
  const values = valuesOf(node);
  if (values) return buildValues(values, node, builder);
  if (keywords.oneOf === undefined && keywords.anyOf === undefined) return buildTyped(node, builder);
  if (!areConditions(keywords)) return buildUnion(node, builder);
  builder.findings.lost(
    node.pointer,
    "keyword-not-kept",
    "Alternatives of required members",
    "nothing will check them",
  );
  return buildTyped({ ...node, schema: without(keywords, "oneOf", "anyOf") }, builder);
}

function buildTyped(node: Node, builder: Builder): z.ZodType {
  const types = typesOf(node);
  const rest = types.filter((type) => type !== "null");
  if (types.length === 0) return json();
  if (rest.length === 0) return z.null();
  const schema =
    rest.length === 1 ? buildOne(rest[0] as string, node, builder) : buildSeveral(rest, node, builder);
  return rest.length < types.length ? z.nullable(schema) : schema;
}

function buildOne(type: string, node: Node, builder: Builder): z.ZodType {
  const read = byType[type];
  if (read) return read(node, builder);
  builder.findings.lost(node.pointer, "type-unknown", `The type "${type}"`, "becomes any JSON");
  return json();
}

function buildSeveral(types: readonly string[], node: Node, builder: Builder): z.ZodType {
  const apart = types.includes("number") ? types.filter((type) => type !== "integer") : types;
  if (apart.length === 1) return buildOne(apart[0] as string, node, builder);
  const kinds = apart.map((type) => [type === "integer" ? "number" : type, buildOne(type, node, builder)]);
  return kindUnion(Object.fromEntries(kinds) as Partial<Record<JsonKind, z.ZodType>>);
}

function refuseEndless(node: Node, { findings }: Builder): z.ZodType {
  findings.refuse(
    `${node.pointer.slice(0, 200)}…`,
    "endless-schema",
    "The schema contains itself, and says something more each time.",
    "Give what it adds a definition of its own.",
  );
  return json();
}

function refuseNever(node: Node, { findings }: Builder): z.ZodType {
  findings.lost(node.pointer, "never", "A schema that no value fits", "becomes any JSON");
  return json();
}
