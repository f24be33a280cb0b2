/** A table; empty when it has no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const lines = [head, head.map(() => "---"), ...rows.map((row) => row.map(cell))];
  return lines.map((line) => `| ${line.join(" | ")} |`).join("\n");
}

/** Text for a cell: one line, with bars escaped. */
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll(/\s*\n\s*/g, " ");

/** A list; empty when it has no items. */
export const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");

/** A heading and its content; empty when there is no content. */
export const section = (level: number, title: string, ...blocks: readonly string[]): string => {
  const body = joinBlocks(blocks);
  return body === "" ? "" : `${"#".repeat(level)} ${title}\n\n${body}`;
};

/** Blocks with an empty line between them; empty ones are left out. */
export const joinBlocks = (blocks: readonly string[]): string =>
  blocks.filter((block) => block !== "").join("\n\n");

/** Inline code, also of text that contains backticks. */
export function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const padding = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `${fence}${padding}${text}${padding}${fence}`;
}
