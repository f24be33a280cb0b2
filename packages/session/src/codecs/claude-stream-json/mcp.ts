import type {
  ContentPart,
  ImagePart,
  ResourcePart,
  TextPart,
  ToolDefinition,
  ToolOutcome,
} from "@colloquy/schema/session";
import { present } from "../../codec/values.ts";
import { isRecord } from "./content.ts";

/** A JSON-RPC message of the Model Context Protocol, as a control request carries it (§7.4). */
export type McpMessage = Readonly<Record<string, unknown>>;

export const mcpProtocolVersion = "2025-11-25";

/** What the CLI says first to an MCP server in its host. */
export const mcpInitialize = (version: string): McpMessage => ({
  jsonrpc: "2.0",
  id: 0,
  method: "initialize",
  params: {
    protocolVersion: mcpProtocolVersion,
    capabilities: {},
    clientInfo: { name: "colloquy", version },
  },
});
export const mcpInitialized: McpMessage = { jsonrpc: "2.0", method: "notifications/initialized" };
export const mcpListTools: McpMessage = { jsonrpc: "2.0", id: 1, method: "tools/list" };

export const mcpCallTool = (id: number, callId: string, name: string, input: object): McpMessage => ({
  jsonrpc: "2.0",
  id,
  method: "tools/call",
  params: { name, arguments: input, _meta: { "claudecode/toolUseId": callId, progressToken: id } },
});

export const mcpResult = (id: unknown, result: object): McpMessage => ({ jsonrpc: "2.0", id, result });
export const mcpError = (id: unknown, code: number, message: string): McpMessage => ({
  jsonrpc: "2.0",
  id,
  error: { code, message },
});

/** The tools of a `tools/list` result, as the client's. Entries without a name are none. */
export function fromToolsList(result: unknown, server: string): ToolDefinition[] {
  const tools = isRecord(result) && Array.isArray(result.tools) ? result.tools.filter(isRecord) : [];
  return tools
    .filter(({ name }) => typeof name === "string")
    .map(({ name, description, inputSchema }) => ({
      name: String(name),
      description: typeof description === "string" ? description : "",
      inputSchema: isRecord(inputSchema) ? inputSchema : { type: "object" },
      executor: "client",
      server,
    }));
}

export const toToolsList = (tools: readonly ToolDefinition[]) => ({
  tools: tools.map(({ name, description, inputSchema }) => ({ name, description, inputSchema })),
});

type Known = TextPart | ImagePart | ResourcePart;
type Of<T, K> = Extract<T, { readonly type: K }>;

const fromItem: Readonly<Record<string, (item: Record<string, unknown>) => ContentPart | undefined>> = {
  text: ({ text }) => (typeof text === "string" ? { type: "text", text } : undefined),
  image: ({ data, mimeType }) =>
    typeof data === "string"
      ? { type: "image", data, ...(typeof mimeType === "string" && { mediaType: mimeType }) }
      : undefined,
  resource: ({ resource }) => {
    if (!isRecord(resource) || typeof resource.uri !== "string") return undefined;
    const { uri, mimeType, text, blob } = resource;
    return present({
      type: "resource" as const,
      uri,
      mediaType: textIn(mimeType),
      text: textIn(text),
      data: textIn(blob),
    });
  },
};
const textIn = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** What a tool of an MCP server gave. Items without a neutral counterpart stay as they are. */
export function fromCallResult(result: unknown): ToolOutcome {
  if (!isRecord(result)) return { status: "error", content: [], error: "The tool server gave no result." };
  const items = Array.isArray(result.content) ? result.content.filter(isRecord) : [];
  const content = items.map(
    (item) => fromItem[String(item.type)]?.(item) ?? (item as unknown as ContentPart),
  );
  const status = result.isError === true ? "error" : "success";
  return present({ status, content, value: result.structuredContent });
}

const toItem: { readonly [K in Known["type"]]: (part: Of<Known, K>) => object } = {
  text: ({ text }) => ({ type: "text", text }),
  image: ({ mediaType, data, url, fileId }) =>
    data === undefined
      ? { type: "text", text: `[image ${url ?? fileId ?? ""}]` }
      : { type: "image", data, mimeType: mediaType ?? "application/octet-stream" },
  resource: ({ uri, mediaType, text, data }) => ({
    type: "resource",
    resource: present({ uri, mimeType: mediaType, text, blob: data }),
  }),
};

export function toCallResult({ status, content, value, error }: ToolOutcome): object {
  const shown =
    content.length === 0 && error !== undefined ? [{ type: "text" as const, text: error }] : content;
  const items = shown.map(
    (part) =>
      (toItem[part.type as Known["type"]] as ((part: ContentPart) => object) | undefined)?.(part) ?? part,
  );
  return present({
    content: items,
    structuredContent: isRecord(value) ? value : undefined,
    isError: status === "success" ? undefined : true,
  });
}
