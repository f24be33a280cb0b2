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
  "User messages still queued after an interrupt. Some CLIs return no payload at all.",
  { still_queued: [ids.prompt] },
  {
    still_queued: optional(list(string()), "UUIDs of stamped messages that stay in the queue."),
    cancelled: optional(list(string()), "UUIDs of stamped messages removed by `cancel_queued`."),
  },
);

export const mcpMessageResultSchema = result(
  "McpMessageResult",
  "Response of an MCP server inside the host.",
  { mcp_response: { jsonrpc: "2.0", id: 2, result: {} } },
  {
    mcp_response: optional(
      json(),
      "JSON-RPC response. For a notification an empty result, with `id` 0 or none; it matches no pending call.",
    ),
  },
);

export const elicitationResultSchema = result(
  "ElicitationResult",
  "Response of the user to an `elicitation`.",
  { action: "decline" },
  {
    action: required(
      openEnum({
        accept: "The user submitted the form or agreed to open the page.",
        decline: "The user explicitly refused to provide the input.",
        cancel: "The user closed the dialog without a choice.",
      }),
      "How the user responded. The set is open.",
    ),
    content: optional(
      map(json()),
      "Submitted values, which satisfy `requested_schema`. Only with `accept` in mode `form`.",
    ),
  },
);

export const setPermissionModeResultSchema = result(
  "SetPermissionModeResult",
  "Permission mode after the change.",
  { mode: "plan" },
  { mode: required(string(), "Mode that is now in force.") },
);

export const setModelResultSchema = result(
  "SetModelResult",
  "Model after the change. Some CLIs return `{}`.",
  {},
  { model: optional(string(), "Model now selected for the following turns. Absent when not reported.") },
);

export const mcpStatusResultSchema = result(
  "McpStatusResult",
  "State of all MCP servers of the session.",
  { mcpServers: [] },
  {
    mcpServers: required(
      list(json()),
      "One entry per server: `{name, status, serverInfo?, error?, config?, scope?, source?, tools?}`.",
    ),
  },
);

export const mcpSetServersResultSchema = result(
  "McpSetServersResult",
  "Outcome of replacing the MCP servers.",
  { added: ["calc"], removed: [], errors: {} },
  {
    added: required(list(string()), "Names of servers that were added and connected."),
    removed: required(list(string()), "Names of servers that were disconnected."),
    errors: required(map(json()), "Connection errors by server name; `{}` when all succeeded."),
  },
);

export const rewindFilesResultSchema = result(
  "RewindFilesResult",
  "Outcome of restoring files, or its preview with `dry_run`.",
  { canRewind: true },
  {
    canRewind: required(boolean(), "Whether the files can be restored to that message."),
    error: optional(string(), "Reason the files cannot be restored. Only with `canRewind` false."),
    filesChanged: optional(json(), "Files that are changed by the restore. Form not documented."),
    insertions: optional(json(), "Number of lines inserted by the restore. Form not documented."),
    deletions: optional(json(), "Number of lines deleted by the restore. Form not documented."),
    skippedLinks: optional(json(), "Symbolic links left as they are. Form not documented."),
  },
);

export const cancelAsyncMessageResultSchema = result(
  "CancelAsyncMessageResult",
  "Outcome of removing a queued user message.",
  { cancelled: true },
  { cancelled: required(boolean(), "False when the message was not in the queue any more.") },
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
