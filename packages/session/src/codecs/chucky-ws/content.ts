import type { Block, Body, ToolContent } from "@colloquy/schema/chucky-ws";
import type { ContentPart, ImagePart, ResourcePart, TextPart, ToolCallPart } from "@colloquy/schema/session";
import { present, toInput } from "../../codec/values.ts";

type Known = TextPart | ImagePart | ResourcePart | ToolCallPart;
type KnownBlock = Extract<
  Block,
  { type: "text" | "thinking" | "image" | "document" | "tool_use" | "tool_result" }
>;
type Of<T, K> = Extract<T, { readonly type: K }>;

/** Documents travel without a name; this one stands in for it (INFERRED). */
const unnamedDocument = "attachment:document";

const fromBlock: {
  readonly [K in KnownBlock["type"]]?: (block: Of<KnownBlock, K>) => ContentPart | undefined;
} = {
  text: ({ text }) => ({ type: "text", text }),
  image: ({ source }) => {
    const bytes = bytesOf(source);
    return bytes && { type: "image", ...bytes };
  },
  document: ({ source }) => {
    const bytes = bytesOf(source);
    return bytes && { type: "resource", uri: unnamedDocument, ...bytes };
  },
  tool_use: ({ id, name, input }) => ({ type: "toolCall", callId: id, name: bareName(name), input }),
};

function bytesOf(source: Of<KnownBlock, "image">["source"]) {
  return source.type === "base64" ? { mediaType: source.media_type, data: source.data } : undefined;
}

/** A neutral body. Blocks without a neutral counterpart stay as they are. */
export function fromBody(body: Body): ContentPart[] {
  if (typeof body === "string") return [{ type: "text", text: body }];
  return body.map((block) => {
    const convert = fromBlock[block.type as KnownBlock["type"]] as
      | ((block: Block) => ContentPart | undefined)
      | undefined;
    return convert?.(block) ?? (block as unknown as ContentPart);
  });
}

const toBlock: { readonly [K in Known["type"]]: (part: Of<Known, K>) => Block } = {
  text: ({ text }) => ({ type: "text", text }),
  image: ({ mediaType, data, url, fileId }) =>
    data === undefined
      ? { type: "text", text: `[image ${url ?? fileId ?? ""}]` }
      : {
          type: "image",
          source: { type: "base64", media_type: mediaType ?? "application/octet-stream", data },
        },
  resource: ({ uri, mediaType, text, data }) =>
    data === undefined
      ? { type: "text", text: text ?? uri }
      : {
          type: "document",
          source: { type: "base64", media_type: mediaType ?? "application/octet-stream", data },
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

/** Text alone when a body is nothing else, as every client can read it; else blocks. */
export function toBody(content: readonly ContentPart[]): Body {
  const [only] = content;
  return content.length === 1 && only?.type === "text" ? only.text : toBlocks(content);
}

/** `mcp__desk__get_weather` is `get_weather` to everybody but the model (§12.16). */
export const bareName = (name: string): string => /^mcp__.+?__(.+)$/.exec(name)?.[1] ?? name;

type KnownContent = Of<ToolContent, "text" | "image" | "resource">;

const fromTool: { readonly [K in KnownContent["type"]]: (item: Of<KnownContent, K>) => ContentPart } = {
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
};

/** What a tool gave, for the model. Unknown kinds pass through (§3.4). */
export function fromToolContent(content: readonly ToolContent[]): ContentPart[] {
  return content.map((item) => {
    const convert = fromTool[item.type as KnownContent["type"]] as
      | ((item: ToolContent) => ContentPart)
      | undefined;
    return convert?.(item) ?? (item as unknown as ContentPart);
  });
}

const toTool: { readonly [K in Known["type"]]: (part: Of<Known, K>) => ToolContent } = {
  text: ({ text }) => ({ type: "text", text }),
  image: ({ mediaType, data, url, fileId }) =>
    data === undefined
      ? { type: "text", text: `[image ${url ?? fileId ?? ""}]` }
      : { type: "image", data, mimeType: mediaType ?? "application/octet-stream" },
  resource: ({ uri, mediaType, text, data }) =>
    present({ type: "resource" as const, uri, mimeType: mediaType, text, blob: data }),
  toolCall: ({ name }) => ({ type: "text", text: name }),
};

export function toToolContent(content: readonly ContentPart[]): ToolContent[] {
  return content.map((part) => {
    const convert = toTool[part.type as Known["type"]] as ((part: ContentPart) => ToolContent) | undefined;
    return convert?.(part) ?? (part as unknown as ToolContent);
  });
}
