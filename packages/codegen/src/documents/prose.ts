import type { Docs, EnumType } from "@colloquy/ir";

/** Information that the model holds in members and most documents have no member for. */
interface Details {
  readonly unit?: string | undefined;
  readonly nullMeans?: "absent" | "value" | undefined;
  readonly values?: EnumType["values"] | undefined;
}

/** The documentation of anything, as Markdown paragraphs. */
export function prose(docs: Docs, details: Details = {}): string {
  const paragraphs = [docs.description, ...notes(docs, details), knownValues(details.values ?? [])];
  return paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
}

const NULL_MEANS = {
  absent: "`null` means the same as an absent member.",
  value: "`null` and an absent member mean different things.",
} as const;

function notes({ since, stability, deprecated }: Docs, { unit, nullMeans }: Details): readonly string[] {
  const short = [
    unit === undefined ? "" : `Unit: ${unit}.`,
    nullMeans === undefined ? "" : NULL_MEANS[nullMeans],
    since === undefined ? "" : `Since ${since}.`,
    stability === "experimental" ? "Experimental: it may change in any release." : "",
  ];
  const line = short.filter((note) => note !== "").join(" ");
  return [line, deprecated === undefined ? "" : deprecation(deprecated)];
}

function deprecation({ replacement, removal }: NonNullable<Docs["deprecated"]>): string {
  const end = removal === undefined ? "" : ` It may be removed in ${removal}.`;
  return `**Deprecated.** ${replacement}${end}`.trim();
}

function knownValues(values: EnumType["values"]): string {
  if (values.every(({ description }) => description === "")) return "";
  return values
    .map(({ value, description }) => `- \`${value}\`: ${description || "no description."}`)
    .join("\n");
}
