import type { Docs, EnumType, Field } from "@colloquy/ir";

/** A doc comment before a language gives it a form. */
export interface DocText {
  /** Paragraphs of Markdown, none of them empty. */
  readonly paragraphs: readonly string[];
  readonly experimental: boolean;
  readonly since?: string;
  /** What to use instead, as a sentence. */
  readonly deprecated?: string;
}

/** What a definition is. */
export const definitionText = (docs: Docs): DocText => withMarks([docs.description], docs);

/** What a method does: its summary, then its description. */
export const methodText = ({ summary, docs }: { readonly summary: string; readonly docs: Docs }): DocText =>
  withMarks([`${summary}.`, docs.description], docs);

/** What a member means, with its unit and its default. */
export function fieldText({ docs, unit, default: fallback }: Field): DocText {
  const facts = [
    unit === undefined ? "" : `Unit: ${unit}.`,
    fallback === undefined ? "" : `Default: \`${JSON.stringify(fallback)}\`.`,
  ];
  return withMarks([[docs.description, ...facts].filter((part) => part !== "").join(" ")], docs);
}

/** What an enum is, with a line for each value. */
export function enumText({ docs, values, open }: EnumType): DocText {
  const list = values.map(
    ({ value, description }) => `- \`${value}\`${description === "" ? "" : `: ${description}`}`,
  );
  const newer = open ? "A newer peer may send other values." : "";
  return withMarks([docs.description, list.join("\n"), newer], docs);
}

function withMarks(parts: readonly string[], { stability, since, deprecated }: Docs): DocText {
  const instead = deprecated?.replacement === "" ? "There is no replacement." : deprecated?.replacement;
  return {
    paragraphs: parts.filter((part) => part !== ""),
    experimental: stability === "experimental",
    ...(since === undefined ? {} : { since }),
    ...(instead === undefined ? {} : { deprecated: instead }),
  };
}
