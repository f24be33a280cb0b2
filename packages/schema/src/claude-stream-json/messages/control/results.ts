import { boolean, json, list, map, openEnum, optional, required, string } from "@colloquy/define";
import type { z } from "zod";
import { ids } from "../../examples.ts";
import { claudeStreamJson } from "../../namespace.ts";
import { hookOutputSchema } from "../hook.ts";
import { permissionResultSchema } from "../permission.ts";
import { initializeResultSchema } from "./initialize.ts";

const source = "claude-stream-json §7.3, §7.4";
const result = <const Fields extends z.core.$ZodLooseShape>(
  name: string,
  description: string,
  example: object,
  fields: Fields,
) => claudeStreamJson.object(name, { description, source, examples: [example] }, fields);

export const interruptResultSchema = result(
  "InterruptResult",
  "What still waits after an interrupt.",
  { still_queued: [ids.prompt] },
  {
    still_queued: optional(list(string()), "Stamped prompts that wait."),
    cancelled: optional(list(string()), "Stamped prompts that were dropped."),
  },
);

export const mcpMessageResultSchema = result(
  "McpMessageResult",
  "What an MCP server in the host answers.",
  { mcp_response: { jsonrpc: "2.0", id: 2, result: {} } },
  { mcp_response: optional(json(), "The JSON-RPC response; for a notification an empty one.") },
);

export const elicitationResultSchema = result(
  "ElicitationResult",
  "What the person answers.",
  { action: "decline" },
  {
    action: required(openEnum({ accept: "Answered.", decline: "Refused.", cancel: "Put away." }), "How."),
    content: optional(map(json()), "The filled-in form."),
  },
);

export const setPermissionModeResultSchema = result(
  "SetPermissionModeResult",
  "The mode as it is now.",
  { mode: "plan" },
  { mode: required(string(), "The mode.") },
);

export const setModelResultSchema = result(
  "SetModelResult",
  "The model as it is now.",
  {},
  { model: optional(string(), "The model.") },
);

export const mcpStatusResultSchema = result(
  "McpStatusResult",
  "How the MCP servers are.",
  { mcpServers: [] },
  { mcpServers: required(list(json()), "The servers: `{name, status, serverInfo?, error?, tools? …}`.") },
);

export const mcpSetServersResultSchema = result(
  "McpSetServersResult",
  "Which MCP servers there are now.",
  { added: ["calc"], removed: [], errors: {} },
  {
    added: required(list(string()), "New ones."),
    removed: required(list(string()), "Gone ones."),
    errors: required(map(json()), "What went wrong, by name."),
  },
);

export const rewindFilesResultSchema = result(
  "RewindFilesResult",
  "What was put back.",
  { canRewind: true },
  {
    canRewind: required(boolean(), "Whether it can be done."),
    error: optional(string(), "Why not."),
    filesChanged: optional(json(), "Files that change."),
    insertions: optional(json(), "Lines that are added."),
    deletions: optional(json(), "Lines that go."),
    skippedLinks: optional(json(), "Links that are left alone."),
  },
);

export const cancelAsyncMessageResultSchema = result(
  "CancelAsyncMessageResult",
  "Whether the prompt was dropped.",
  { cancelled: true },
  { cancelled: required(boolean(), "Whether.") },
);

/** What `response.response` holds after a success, by `subtype` of the request. Others are not described. */
export const controlResults = {
  initialize: initializeResultSchema,
  interrupt: interruptResultSchema,
  set_permission_mode: setPermissionModeResultSchema,
  set_model: setModelResultSchema,
  mcp_status: mcpStatusResultSchema,
  mcp_set_servers: mcpSetServersResultSchema,
  rewind_files: rewindFilesResultSchema,
  cancel_async_message: cancelAsyncMessageResultSchema,
  can_use_tool: permissionResultSchema,
  hook_callback: hookOutputSchema,
  mcp_message: mcpMessageResultSchema,
  elicitation: elicitationResultSchema,
} as const;

export type InterruptResult = z.infer<typeof interruptResultSchema>;
export type ElicitationResult = z.infer<typeof elicitationResultSchema>;
