import type { Message, Protocol } from "@colloquy/ir";
import { code, joinBlocks, section } from "../../documents/markdown.ts";
import { prose } from "../../documents/prose.ts";
import type { Page } from "./page.ts";
import { typeText } from "./type-text.ts";
import { exampleBlock } from "./types.ts";

const DIRECTIONS = [
  ["clientToServer", "From the client"],
  ["serverToClient", "From the server"],
  ["both", "From both sides"],
] as const;

/** All messages, by sender. */
export function describeMessages({ messages }: Protocol, page: Page): readonly string[] {
  return DIRECTIONS.map(([direction, title]) => {
    const own = messages.filter((message) => message.direction === direction);
    return section(3, title, ...own.map((message) => describeMessage(message, page)));
  });
}

function describeMessage({ id, type, docs }: Message, page: Page): string {
  const named = type.kind === "reference" ? page.types.get(type.id) : undefined;
  return joinBlocks([
    `#### ${code(id)}`,
    prose(docs),
    `Frame: ${typeText(type, page)}.`,
    ...(named?.examples ?? []).slice(0, 1).map(exampleBlock),
  ]);
}
