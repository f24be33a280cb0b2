import type { Field, Presence } from "@colloquy/ir";
import { code, table } from "../../documents/markdown.ts";
import { prose } from "../../documents/prose.ts";
import type { Page } from "./page.ts";
import { typeText } from "./type-text.ts";

/** Fields of an object, or parameters of an operation; empty when there are none. */
export const fieldTable = (fields: readonly Field[], page: Page): string =>
  table(
    ["Name", "Type", "Presence", "Meaning"],
    fields.map((field) => fieldRow(field, page)),
  );

function fieldRow(field: Field, page: Page): readonly string[] {
  const { name, type, presence, docs, unit } = field;
  const fallback = field.default === undefined ? "" : ` Default: ${code(JSON.stringify(field.default))}.`;
  return [code(name), typeText(type, page), presenceText(presence), `${prose(docs, { unit })}${fallback}`];
}

function presenceText({ required, nullable, nullMeans }: Presence): string {
  if (!nullable) return required ? "required" : "optional";
  if (required) return "required, may be null";
  return nullMeans === "absent" ? "optional; null means absent" : "optional; null is a value of its own";
}
