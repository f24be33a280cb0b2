import { list, map, nullish, openEnum, required, string, tag } from "@colloquy/define";
import type { z } from "zod";
import { chucky, docs } from "../namespace.ts";
import { toolDefinitionSchema } from "./tool.ts";

const name = required(
  string(),
  "Server name, unique in the session; the model sees its tools as `mcp__<name>__<tool>`.",
);
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
  docs(
    "§3.1",
    "Tools that the client runs, grouped under one name. Recognised by `tools`; has no `type`.",
    desk,
  ),
  {
    name,
    version: nullish(string(), "Version of the group, for information only."),
    tools: required(list(toolDefinitionSchema), "Definitions of the tools; calls are sent as `tool_call`."),
  },
);

export const stdioToolServerSchema = chucky.object(
  "StdioToolServer",
  docs(
    "§3.1",
    "Tool server that the sandbox starts and reaches over stdio. Recognised by `command`. Without effect on this server.",
    {
      name: "files",
      type: "stdio",
      command: "mcp-files",
      args: ["--ro"],
      env: { ROOT: "/data" },
    },
  ),
  {
    name,
    type: nullish(
      chucky.define(
        "StdioType",
        docs("§3.1", "Transport of a tool server that runs as a child process.", "stdio"),
        openEnum({ stdio: "Standard input and output of the process." }),
      ),
      { description: "Transport; may be omitted, because `command` identifies the form.", default: "stdio" },
    ),
    command: required(string(), "Program to start, as a path or a name found on `PATH`."),
    args: nullish(list(string()), { description: "Command-line arguments of the program.", default: [] }),
    env: nullish(map(string()), { description: "Environment variables added for the program.", default: {} }),
  },
);

const url = required(string(), "Absolute address that requests are sent to.");
const headers = nullish(map(string()), {
  description: "HTTP headers sent with every request, such as credentials.",
  default: {},
});

export const sseToolServerSchema = chucky.object(
  "SseToolServer",
  docs("§3.1", "Tool server reached over HTTP with Server-Sent Events. Without effect on this server.", {
    name: "old",
    type: "sse",
    url: "http://127.0.0.1:9/sse",
  }),
  { name, type: tag("sse"), url, headers },
);

export const httpToolServerSchema = chucky.object(
  "HttpToolServer",
  docs("§3.1", "Tool server reached over HTTP. Without effect on this server.", {
    name: "hub",
    type: "http",
    url: "http://127.0.0.1:9/mcp",
    headers: { "x-team": "a" },
  }),
  { name, type: tag("http"), url, headers },
);

export const remoteToolServerSchema = chucky.openUnion(
  "RemoteToolServer",
  docs("§3.1", "Tool server reached over a network, distinguished by `type`.", {
    name: "old",
    type: "sse",
    url: "http://127.0.0.1:9/sse",
  }),
  "type",
  [sseToolServerSchema, httpToolServerSchema],
);

/** Distinguished by the members that are present, in this order, as in the vendor's own clients. */
export const toolServerSchema = chucky.memberUnion(
  "ToolServer",
  docs(
    "§3.1",
    "Group of tools under one name: run by the client, by a child process, or over a network.",
    desk,
  ),
  [
    { has: "tools", schema: clientToolServerSchema },
    { has: "command", schema: stdioToolServerSchema },
    { schema: remoteToolServerSchema },
  ],
);

export type ToolServer = z.infer<typeof toolServerSchema>;
