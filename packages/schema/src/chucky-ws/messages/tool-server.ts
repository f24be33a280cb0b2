import { list, map, nullish, openEnum, required, string, tag } from "@colloquy/define";
import type { z } from "zod";
import { chucky, docs } from "../namespace.ts";
import { toolDefinitionSchema } from "./tool.ts";

const name = required(string(), "Name of the server; the model sees its tools as `mcp__<name>__<tool>`.");
const desk = {
  name: "desk",
  version: "1.0.0",
  tools: [
    {
      name: "open_ticket",
      description: "Open a support ticket.",
      inputSchema: { type: "object" },
      executeIn: "client",
    },
  ],
};

export const clientToolServerSchema = chucky.object(
  "ClientToolServer",
  docs("§3.1", "Tools of the client under one name. Told by its `tools`; has no `type`.", desk),
  {
    name,
    version: nullish(string(), "Version of the collection."),
    tools: required(list(toolDefinitionSchema), "The tools."),
  },
);

export const stdioToolServerSchema = chucky.object(
  "StdioToolServer",
  docs("§3.1", "A tool server the sandbox starts and talks to over stdio. Told by its `command`.", {
    name: "files",
    type: "stdio",
    command: "mcp-files",
    args: ["--ro"],
    env: { ROOT: "/data" },
  }),
  {
    name,
    type: nullish(
      chucky.define(
        "StdioType",
        docs("§3.1", "How the server is reached.", "stdio"),
        openEnum({ stdio: "Over its pipes." }),
      ),
      { description: "How it is reached.", default: "stdio" },
    ),
    command: required(string(), "Program to start."),
    args: nullish(list(string()), { description: "Its arguments.", default: [] }),
    env: nullish(map(string()), { description: "Its environment.", default: {} }),
  },
);

const url = required(string(), "Where it is.");
const headers = nullish(map(string()), { description: "Headers of every request to it.", default: {} });

export const sseToolServerSchema = chucky.object(
  "SseToolServer",
  docs("§3.1", "A tool server reached over HTTP with Server-Sent Events.", {
    name: "old",
    type: "sse",
    url: "http://127.0.0.1:9/sse",
  }),
  { name, type: tag("sse"), url, headers },
);

export const httpToolServerSchema = chucky.object(
  "HttpToolServer",
  docs("§3.1", "A tool server reached over HTTP.", {
    name: "hub",
    type: "http",
    url: "http://127.0.0.1:9/mcp",
    headers: { "x-team": "a" },
  }),
  { name, type: tag("http"), url, headers },
);

export const remoteToolServerSchema = chucky.openUnion(
  "RemoteToolServer",
  docs("§3.1", "A tool server reached over a network.", {
    name: "old",
    type: "sse",
    url: "http://127.0.0.1:9/sse",
  }),
  "type",
  [sseToolServerSchema, httpToolServerSchema],
);

/** Told apart by what is there, in this order, as the vendor's own clients do. */
export const toolServerSchema = chucky.memberUnion(
  "ToolServer",
  docs("§3.1", "A collection of tools under one name.", desk),
  [
    { has: "tools", schema: clientToolServerSchema },
    { has: "command", schema: stdioToolServerSchema },
    { schema: remoteToolServerSchema },
  ],
);

export type ToolServer = z.infer<typeof toolServerSchema>;
