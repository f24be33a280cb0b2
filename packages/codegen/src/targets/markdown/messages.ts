import type { Message, Protocol } from "@colloquy/ir";
import { code, joinBlocks, section, table } from "../../documents/markdown.ts";
import { prose } from "../../documents/prose.ts";
import { describeCounterpart } from "./counterparts.ts";
import { type Page, partHeading } from "./page.ts";
import { typeText } from "./type-text.ts";
import { exampleBlock } from "./types.ts";

const DIRECTIONS = {
  clientToServer: { sender: "client", title: "From the client" },
  serverToClient: { sender: "server", title: "From the server" },
  both: { sender: "both", title: "From both sides" },
} as const;

/** All messages: a list, then each by sender. */
export function describeMessages({ id, messages }: Protocol, page: Page): readonly string[] {
  const groups = Object.entries(DIRECTIONS).map(([direction, { title }]) => {
    const own = messages.filter((message) => message.direction === direction);
    return section(3, title, ...own.map((message) => describeMessage(message, page)));
  });
  const rows = messages.map((message) => [
    `[${code(message.id)}](${page.linkToPart(id, partOf(message))})`,
    DIRECTIONS[message.direction].sender,
    message.docs.description,
  ]);
  return [table(["Message", "Sender", "Meaning"], rows), ...groups];
}

const partOf = ({ id, direction }: Message) => ({ kind: "message", direction, id }) as const;

function describeMessage(message: Message, page: Page): string {
  const { id, type, docs } = message;
  const named = type.kind === "reference" ? page.types.get(type.id) : undefined;
  return joinBlocks([
    partHeading(4, code(id), partOf(message), page),
    prose(docs),
    `Frame: ${typeText(type, page)}.`,
    ...(named?.examples ?? []).slice(0, 1).map(exampleBlock),
    describeCounterpart(partOf(message), page),
  ]);
}
