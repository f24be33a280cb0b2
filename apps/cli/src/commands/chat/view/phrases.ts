import type { ContentPart, Message, ToolOutcome, Usage } from "@colloquy/schema/session";
import { duration } from "../../../terminal/progress.ts";

/** JSON on one line, cut to `width` columns. */
export const shortJson = (value: unknown, width: number): string =>
  shorten(JSON.stringify(value) ?? "", width);

/** Text on one line, cut to `width` columns. */
export function shorten(text: string, width: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= width ? line : `${line.slice(0, Math.max(0, width - 1))}…`;
}

/** What a person sees of a content part. */
export function describePart(part: ContentPart): string {
  if (part.type === "text") return part.text;
  if (part.type === "image")
    return `[image ${part.fileName ?? part.mediaType ?? part.url ?? part.fileId ?? ""}]`;
  if (part.type === "resource") return part.text ?? `[${part.uri}]`;
  return part.type === "toolCall" ? "" : `[${part.type}]`;
}

/** What a person sees of a body. */
export const describeContent = (content: readonly ContentPart[]): string =>
  content
    .map(describePart)
    .filter((text) => text !== "")
    .join("\n");

/** A message of a user. */
export const describeMessage = (message: Message): string => describeContent(message.content);

/** Outcomes that go without saying; `unknown` is what a protocol leaves that shows no outcomes. */
const plain: ReadonlySet<string> = new Set(["success", "unknown"]);

/** How a tool call ended, on one line. */
export function describeOutcome(outcome: ToolOutcome, milliseconds: number, width: number): string {
  const text = outcome.error ?? describeContent(outcome.content);
  const result = text === "" ? "" : ` → ${shorten(text, width)}`;
  return `${plain.has(outcome.status) ? "" : `${outcome.status} `}${duration(milliseconds)}${result}`;
}

/** `41 → 9 tokens` */
export const describeUsage = ({ inputTokens, outputTokens }: Usage): string =>
  `${inputTokens} → ${outputTokens} tokens`;
