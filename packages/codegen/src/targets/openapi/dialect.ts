import type { IntegerType, StringType } from "@colloquy/ir";
import { componentReference } from "../../documents/components.ts";
import type { DocumentObject } from "../../documents/json-text.ts";
import type { Dialect } from "../../documents/schema/index.ts";
import type { TypeTable } from "../../documents/types.ts";
import type { TargetContext } from "../../target.ts";
import { schemasOf } from "./names.ts";

/** JSON Schema for OpenAPI: references to components, formats for generators, discriminators of closed unions. */
export function createDialect(protocol: string, types: TypeTable, { names }: TargetContext): Dialect {
  const referenceTo = componentReference(names, schemasOf(protocol));
  return {
    types,
    refSiblings: true,
    referenceTo,
    annotate,
    // A discriminator admits no variant beside its mapping, so an open union has none.
    annotateTagged: ({ discriminator, open }, variants) =>
      open || discriminator.rule !== "tag" ? {} : toDiscriminator(discriminator.field, variants, referenceTo),
  };
}

function annotate(type: StringType | IntegerType): DocumentObject {
  if (type.kind === "string") return type.format === "instant" ? { format: "date-time" } : {};
  if (!type.signed) return {};
  return { format: type.width === 32 ? "int32" : "int64" };
}

function toDiscriminator(
  propertyName: string,
  variants: ReadonlyMap<string, string>,
  referenceTo: Dialect["referenceTo"],
): DocumentObject {
  const mapping = Object.fromEntries([...variants].map(([key, id]) => [key, referenceTo(id)]));
  return { discriminator: { propertyName, mapping } };
}
