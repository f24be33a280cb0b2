import type { Docs, EnumType } from "@colloquy/ir";

/** Facts that have a place of their own in the model and none in most documents. */
interface Facts {
  readonly unit?: string | undefined;
  readonly nullMeans?: "absent" | "value" | undefined;
  readonly values?: EnumType["values"] | undefined;
}

/** Everything said about something, as Markdown paragraphs. */
export function prose(docs: Docs, facts: Facts = {}): string {
  const paragraphs = [docs.description, ...notes(docs, facts), knownValues(facts.values ?? [])];
  return paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
}

const NULL_MEANS = {
  absent: "`null` says the same as leaving it out.",
  value: "`null` says something else than leaving it out.",
} as const;

function notes({ since, stability, deprecated }: Docs, { unit, nullMeans }: Facts): readonly string[] {
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
  const end = removal === undefined ? "" : ` It may go in ${removal}.`;
  return `**Deprecated.** ${replacement}${end}`.trim();
}

function knownValues(values: EnumType["values"]): string {
  if (values.every(({ description }) => description === "")) return "";
  return values
    .map(({ value, description }) => `- \`${value}\`: ${description || "no description."}`)
    .join("\n");
}
