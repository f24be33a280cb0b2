import type { ContentPart } from "@colloquy/schema/session";

const previewLength = 200;

/** The text parts of a body, joined as they stand. */
export function textOf(content: readonly ContentPart[]): string {
  let text = "";
  for (const part of content) if (part.type === "text") text += part.text;
  return text;
}

/** The start of a text, at most 200 UTF-16 units and never half of a character. */
export function previewOf(text: string): string {
  return text.length <= previewLength ? text : text.slice(0, previewLength).replace(/[\uD800-\uDBFF]$/, "");
}
