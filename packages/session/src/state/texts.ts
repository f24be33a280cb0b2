import type { ContentPart } from "@colloquy/schema/session";

const previewLength = 200;

/** The text parts of a body, joined as they stand. */
export function textOf(content: readonly ContentPart[]): string {
  let text = "";
  for (const part of content) if (part.type === "text") text += part.text;
  return text;
}

/** The first 200 characters of a body's text; whole characters, so no half of a surrogate pair is left. */
export function previewOf(text: string): string {
  if (text.length <= previewLength) return text;
  return Array.from(text.slice(0, previewLength * 2)).slice(0, previewLength).join("");
}
