import type { Block, Body, ToolContent } from "@colloquy/schema/chucky-ws";
import type { ContentPart } from "@colloquy/schema/session";
import { convertByType, type Tagged } from "../../../codec/dispatch.ts";
import { present, toInput } from "../../../codec/values.ts";

/** Documents travel without a name; this one stands in for it (INFERRED). */
const unnamedDocument = "attachment:document";
/** Media type of bytes whose own is not known. */
const anyBytes = "application/octet-stream";

const keepBlock = (block: Block) => block as unknown as ContentPart;

const fromBlock = convertByType<Block, ContentPart>(
  {
    text: ({ text }) => ({ type: "text", text }),
    image: (block) => {
      const bytes = bytesOf(block.source);
      return bytes ? { type: "image", ...bytes } : keepBlock(block);
    },
    document: (block) => {
      const bytes = bytesOf(block.source);
      return bytes ? { type: "resource", uri: unnamedDocument, ...bytes } : keepBlock(block);
    },
    tool_use: ({ id, name, input }) => ({ type: "toolCall", callId: id, name: bareName(name), input }),
  },
  keepBlock,
);

function bytesOf(source: Tagged<Block, "image">["source"]) {
  return source.type === "base64" ? { mediaType: source.media_type, data: source.data } : undefined;
}

/** A neutral body. Blocks without a neutral counterpart stay as they are. */
export const fromBody = (body: Body): ContentPart[] =>
  typeof body === "string" ? [{ type: "text", text: body }] : body.map(fromBlock);

const toSource = (data: string, mediaType = anyBytes) => ({
  type: "base64" as const,
  media_type: mediaType,
  data,
});

const toBlock = convertByType<ContentPart, Block>(
  {
    text: ({ text }) => ({ type: "text", text }),
    image: ({ mediaType, data, url, fileId }) =>
      data === undefined
        ? { type: "text", text: `[image ${url ?? fileId ?? ""}]` }
        : { type: "image", source: toSource(data, mediaType) },
    resource: ({ uri, mediaType, text, data }) =>
      data === undefined
        ? { type: "text", text: text ?? uri }
        : { type: "document", source: toSource(data, mediaType) },
    toolCall: ({ callId, name, input }) => ({ type: "tool_use", id: callId, name, input: toInput(input) }),
  },
  (part) => part as unknown as Block,
);

/** Blocks of a neutral body. Parts of a kind this version does not know stay as they are. */
export const toBlocks = (content: readonly ContentPart[]): Block[] => content.map(toBlock);

/** Text alone when a body is nothing else, as every client can read it; else blocks. */
export function toBody(content: readonly ContentPart[]): Body {
  const [only] = content;
  return content.length === 1 && only?.type === "text" ? only.text : toBlocks(content);
}

/** The name of a tool without its server: `get_weather` for `mcp__desk__get_weather`, which only models use (§12.16). */
export const bareName = (name: string): string => /^mcp__.+?__(.+)$/.exec(name)?.[1] ?? name;

const fromItem = convertByType<ToolContent, ContentPart>(
  {
    text: ({ text }) => ({ type: "text", text }),
    image: ({ data, mimeType }) => ({ type: "image", mediaType: mimeType, data }),
    resource: ({ uri, mimeType, text, blob }) =>
      present({
        type: "resource" as const,
        uri,
        mediaType: mimeType ?? undefined,
        text: text ?? undefined,
        data: blob ?? undefined,
      }),
  },
  (item) => item as unknown as ContentPart,
);

/** The body of a tool's outcome. Unknown kinds pass through (§3.4). */
export const fromToolContent = (content: readonly ToolContent[]): ContentPart[] => content.map(fromItem);

const toItem = convertByType<ContentPart, ToolContent>(
  {
    text: ({ text }) => ({ type: "text", text }),
    image: ({ mediaType, data, url, fileId }) =>
      data === undefined
        ? { type: "text", text: `[image ${url ?? fileId ?? ""}]` }
        : { type: "image", data, mimeType: mediaType ?? anyBytes },
    resource: ({ uri, mediaType, text, data }) =>
      present({ type: "resource" as const, uri, mimeType: mediaType, text, blob: data }),
    toolCall: ({ name }) => ({ type: "text", text: name }),
  },
  (part) => part as unknown as ToolContent,
);

/** The body of a tool's outcome, for the wire. */
export const toToolContent = (content: readonly ContentPart[]): ToolContent[] => content.map(toItem);
