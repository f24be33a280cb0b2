/** A table; nothing when it has no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const lines = [head, head.map(() => "---"), ...rows.map((row) => row.map(cell))];
  return lines.map((line) => `| ${line.join(" | ")} |`).join("\n");
}

/** Text that fits into a cell: one line, its bars escaped. */
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll(/\s*\n\s*/g, " ");

/** A list; nothing when it has no items. */
export const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");

/** A heading and what stands under it; nothing when nothing does. */
export const section = (level: number, title: string, ...blocks: readonly string[]): string => {
  const body = joinBlocks(blocks);
  return body === "" ? "" : `${"#".repeat(level)} ${title}\n\n${body}`;
};

/** Blocks with an empty line between them; empty ones are left out. */
export const joinBlocks = (blocks: readonly string[]): string =>
  blocks.filter((block) => block !== "").join("\n\n");

/** Text as code, whatever ticks it has. */
export function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const padding = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `${fence}${padding}${text}${padding}${fence}`;
}
