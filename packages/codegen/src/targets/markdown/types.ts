import type { Discriminator, EnumType, Json, NamedType, UnionType } from "@colloquy/ir";
import { jsonText } from "../../documents/json-text.ts";
import { code, joinBlocks, table } from "../../documents/markdown.ts";
import { prose } from "../../documents/prose.ts";
import { describeTypeCounterparts } from "./counterparts.ts";
import { fieldTable } from "./fields.ts";
import type { Page } from "./page.ts";
import { typeText } from "./type-text.ts";

/** A named type: its documentation, its parts, one example. */
export function describeType(type: NamedType, page: Page): string {
  const { id, name, docs, examples } = type;
  return joinBlocks([
    `<a id="${page.anchorOf(id)}"></a>`,
    `### ${name}`,
    prose(docs),
    bodyOf(type, page),
    docs.source ? `Source: ${docs.source}.` : "",
    ...examples.slice(0, 1).map(exampleBlock),
    describeTypeCounterparts(id, page),
  ]);
}

function bodyOf(type: NamedType, page: Page): string {
  switch (type.kind) {
    case "object":
      return joinBlocks([
        fieldTable(type.fields, page),
        type.extras === "refuse" ? "Unknown members are refused." : "",
      ]);
    case "union":
      return describeUnion(type, page);
    case "enum":
      return describeEnum(type);
    case "alias":
      return `${capitalised(typeText(type.type, page))}.`;
  }
}

function describeUnion({ discriminator, open, reason, variants }: UnionType, page: Page): string {
  const rows = variants.map(({ keys, type }) => [keys.map(keyText).join(", "), typeText(type, page)]);
  return joinBlocks([table([ruleText(discriminator), "Variant"], rows), opennessText(open, reason)]);
}

const keyText = (key: string): string => (key === "" ? "none of these" : code(key));

function ruleText(discriminator: Discriminator): string {
  if (discriminator.rule === "tag") return code(discriminator.field);
  return discriminator.rule === "jsonKind" ? "Kind of JSON" : "Has the member";
}

function describeEnum({ open, reason, values }: EnumType): string {
  const rows = values.map(({ value, description }) => [code(value), description]);
  return joinBlocks([table(["Value", "Meaning"], rows), opennessText(open, reason)]);
}

function opennessText(open: boolean, reason: string | undefined): string {
  if (open) return "Open: newer peers may send other values, and readers keep them.";
  return reason === undefined ? "Closed." : `Closed: ${reason}`;
}

/** An example as a block of JSON. */
export const exampleBlock = (example: Json): string => `\`\`\`json\n${jsonText(example)}\`\`\``;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
