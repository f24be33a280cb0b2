import type { Block, MessageContent, ToolResultBlock } from "@colloquy/schema/claude-stream-json";
import type { ContentPart, ImagePart, ResourcePart, TextPart, ToolCallPart } from "@colloquy/schema/session";
import { toInput } from "../../codec/values.ts";
import { fromWireName } from "./tool-name.ts";

type Known = TextPart | ImagePart | ResourcePart | ToolCallPart;
type Of<T, K> = Extract<T, { readonly type: K }>;
type KnownBlock = Of<Block, "text" | "image" | "document" | "tool_use">;
type ToolResultContent = NonNullable<ToolResultBlock["content"]>;
type Source = Of<Block, "image">["source"];

/** Stands in for the name of a document that has none (INFERRED). */
const unnamedDocument = "attachment:document";
const anyBytes = "application/octet-stream";

const fromBlock: {
  readonly [K in KnownBlock["type"]]: (block: Of<KnownBlock, K>) => ContentPart | undefined;
} = {
  text: ({ text }) => ({ type: "text", text }),
  image: ({ source }) => {
    const place = placeOf(source);
    return place && { type: "image", ...place };
  },
  document: ({ source, title }) => {
    const place = placeOf(source);
    if (!place) return undefined;
    const { url, ...bytes } = place;
    return { type: "resource", uri: title ?? url ?? unnamedDocument, ...bytes };
  },
  tool_use: ({ id, name, input }) => ({ type: "toolCall", callId: id, name: fromWireName(name).name, input }),
};

interface Place {
  readonly mediaType?: string;
  readonly data?: string;
  readonly url?: string;
}

function placeOf(source: Source): Place | undefined {
  if (source.type === "base64") return { mediaType: source.media_type, data: source.data };
  return source.type === "url" ? { url: source.url } : undefined;
}

/** A neutral body. Blocks without a neutral counterpart stay as they are. */
export function fromBody(body: MessageContent | ToolResultContent): ContentPart[] {
  if (typeof body === "string") return body === "" ? [] : [{ type: "text", text: body }];
  return body.map((block) => {
    const convert = fromBlock[block.type as KnownBlock["type"]] as
      | ((block: Block) => ContentPart | undefined)
      | undefined;
    return convert?.(block) ?? (block as unknown as ContentPart);
  });
}

const toBlock: { readonly [K in Known["type"]]: (part: Of<Known, K>) => Block } = {
  text: ({ text }) => ({ type: "text", text }),
  image: ({ mediaType, data, url, fileId }) => {
    if (data !== undefined)
      return { type: "image", source: { type: "base64", media_type: mediaType ?? anyBytes, data } };
    if (url !== undefined) return { type: "image", source: { type: "url", url } };
    return { type: "text", text: `[image ${fileId ?? ""}]` };
  },
  resource: ({ uri, mediaType, text, data }) =>
    data === undefined
      ? { type: "text", text: text ?? uri }
      : {
          type: "document",
          source: { type: "base64", media_type: mediaType ?? anyBytes, data },
          ...(uri !== unnamedDocument && { title: uri }),
        },
  toolCall: ({ callId, name, input }) => ({ type: "tool_use", id: callId, name, input: toInput(input) }),
};

/** Blocks of a neutral body. Parts of a kind this version does not know stay as they are. */
export function toBlocks(content: readonly ContentPart[]): Block[] {
  return content.map((part) => {
    const convert = toBlock[part.type as Known["type"]] as ((part: ContentPart) => Block) | undefined;
    return convert?.(part) ?? (part as unknown as Block);
  });
}

/** Text alone when a body is nothing else, as the oldest readers know it; else blocks. */
export function toBody(content: readonly ContentPart[]): MessageContent {
  const [only] = content;
  return content.length === 1 && only?.type === "text" ? only.text : toBlocks(content);
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
