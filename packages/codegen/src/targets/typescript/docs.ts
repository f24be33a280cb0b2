import type { Docs, EnumType, Field } from "@colloquy/ir";

/** The doc comment of a definition. */
export const definitionDoc = (docs: Docs): string => paragraphs([docs.description, ...tags(docs)]);

/** The doc comment of a member: what it means, its unit and its default. */
export function fieldDoc({ docs, unit, default: fallback }: Field): string {
  const facts = [
    unit === undefined ? "" : `Unit: ${unit}.`,
    fallback === undefined ? "" : `Default: \`${JSON.stringify(fallback)}\`.`,
  ];
  const text = [docs.description, ...facts].filter((part) => part !== "").join(" ");
  return paragraphs([text, ...tags(docs)]);
}

/** The doc comment of an enum, with a line for each value. */
export function enumDoc({ docs, values, open }: EnumType): string {
  const list = values.map(
    ({ value, description }) => `- \`${value}\`${description === "" ? "" : `: ${description}`}`,
  );
  const newer = open ? "A newer peer may send other values." : "";
  return paragraphs([docs.description, list.join("\n"), newer, ...tags(docs)]);
}

function tags({ stability, deprecated, since }: Docs): readonly string[] {
  const replacement = deprecated?.replacement === "" ? "There is no replacement." : deprecated?.replacement;
  const lines = [
    stability === "experimental" ? "@experimental" : "",
    since === undefined ? "" : `@since ${since}`,
    deprecated === undefined ? "" : `@deprecated ${replacement}`,
  ];
  return [lines.filter((line) => line !== "").join("\n")];
}

const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part !== "").join("\n\n");
