import {
  boolean,
  float64,
  int53,
  json,
  map,
  nullish,
  openEnum,
  optional,
  required,
  string,
} from "@colloquy/define";
import type { z } from "zod";
import { ids } from "../../examples.ts";
import { claudeStreamJson } from "../../namespace.ts";
import { permissionModeSchema } from "../enums.ts";
import { initializeRequestSchema } from "./initialize.ts";
import { request } from "./request.ts";

const serverName = required(string(), "The MCP server. Camel case here, snake case in `mcp_message`.");
const settings = required(json(), "The settings.");
const nothing = {};

export const interruptRequestSchema = request(
  "interrupt",
  { description: "Stops the running turn; legal when idle too." },
  { cancel_queued: optional(boolean(), { description: "Drop waiting prompts as well.", default: false }) },
);

export const setPermissionModeRequestSchema = request(
  "set_permission_mode",
  { description: "Sets who decides about tools.", example: { mode: "plan" } },
  { mode: required(permissionModeSchema, "The mode; a wrong one is refused.") },
);

export const setModelRequestSchema = request(
  "set_model",
  { description: "Sets the model.", example: { model: null } },
  { model: nullish(string(), "The model; `null` for the default.") },
);

const turnRequests = [
  interruptRequestSchema,
  setPermissionModeRequestSchema,
  setModelRequestSchema,
  request(
    "set_max_thinking_tokens",
    { description: "Sets how much the model may reason.", example: { max_thinking_tokens: 2000 } },
    {
      max_thinking_tokens: nullish(int53(), { description: "The limit; `null` for none.", unit: "tokens" }),
      thinking_display: optional(string(), "How reasoning is shown."),
    },
  ),
  request(
    "cancel_async_message",
    { description: "Drops a prompt that waits.", example: { message_uuid: ids.prompt } },
    { message_uuid: required(string(), "The stamped prompt.") },
  ),
  request(
    "rewind_files",
    { description: "Puts files back as they were.", example: { user_message_id: ids.prompt, dry_run: true } },
    {
      user_message_id: required(string(), "The message to go back to."),
      dry_run: optional(boolean(), { description: "Only tell what would change.", default: false }),
    },
  ),
] as const;

const mcpRequests = [
  request(
    "mcp_status",
    { description: "Asks how the MCP servers are." },
    { liveReply: optional(boolean(), "Answer again when it changes.") },
  ),
  request(
    "mcp_reconnect",
    { description: "Connects an MCP server anew.", example: { serverName: "desk" } },
    { serverName },
  ),
  request(
    "mcp_toggle",
    { description: "Turns an MCP server on or off.", example: { serverName: "desk", enabled: false } },
    { serverName, enabled: required(boolean(), "On or off.") },
  ),
  request(
    "mcp_set_servers",
    { description: "Sets the MCP servers.", example: { servers: { calc: { type: "sdk", name: "calc" } } } },
    { servers: required(map(json()), "By name: stdio, `sse`, `http` or `sdk`.") },
  ),
  request(
    "mcp_call",
    { description: "Calls a tool of an MCP server.", example: { tool: "mcp__calc__add" } },
    {
      tool: required(string(), "The tool."),
      arguments: optional(map(json()), "Its input."),
      expires_at: optional(json(), "When it is too late."),
      timeout_ms: optional(float64(), { description: "Time it may take.", unit: "ms" }),
      result_not_for_model: optional(boolean(), "The model does not see the result."),
      check_permissions: optional(boolean(), "Mind the rules."),
      input_files: optional(json(), "Files it reads."),
      output_files: optional(json(), "Files it writes."),
    },
  ),
  request(
    "mcp_read_resource",
    { description: "Reads a resource of an MCP server.", example: { serverName: "desk", uri: "desk://a" } },
    { serverName, uri: required(string(), "The resource.") },
  ),
] as const;

const taskRequests = [
  request(
    "stop_task",
    { description: "Stops a task.", example: { task_id: "t1" } },
    { task_id: required(string(), "The task.") },
  ),
  request(
    "background_tasks",
    { description: "Moves running work to the background." },
    { tool_use_id: optional(string(), "Only this call.") },
  ),
  request(
    "get_task_output",
    { description: "Reads what a task wrote.", example: { task_id: "t1" } },
    { task_id: required(string(), "The task.") },
  ),
] as const;

const readingRequests = [
  request(
    "get_context_usage",
    { description: "Asks how full the window is.", example: { detail: "summary" } },
    { detail: optional(openEnum({ summary: "In short.", full: "In full." }), "How much to tell.") },
  ),
  request("get_session_cost", { description: "Asks what the session cost." }, nothing),
  request(
    "get_usage",
    { description: "Asks for allowances." },
    { skip_behaviors: optional(boolean(), "Leave out habits.") },
  ),
  request("get_settings", { description: "Reads the settings." }, nothing),
  request("list_models", { description: "Lists models." }, nothing),
  request("list_permission_rules", { description: "Lists the rules." }, nothing),
  request("get_hooks_listing", { description: "Lists the hooks." }, nothing),
  request("get_binary_version", { description: "Asks for the CLI's version." }, nothing),
  request(
    "file_suggestions",
    { description: "Looks for files by a part of their name.", example: { query: "read" } },
    { query: required(string(), "The part.") },
  ),
  request(
    "read_file",
    { description: "Reads a file.", example: { path: "a.md" } },
    {
      path: required(string(), "The file."),
      max_bytes: optional(int53(), { description: "How much of it.", unit: "bytes" }),
      encoding: optional(string(), "How to write its bytes."),
    },
  ),
] as const;

const changingRequests = [
  request(
    "apply_flag_settings",
    { description: "Changes settings for this process.", example: { settings: { model: "x" } } },
    { settings },
  ),
  request(
    "update_settings",
    { description: "Changes settings for good.", example: { source: "localSettings", settings: {} } },
    {
      source: required(
        openEnum({ localSettings: "The project's, of this user.", userSettings: "The user's." }),
        "Which.",
      ),
      settings,
    },
  ),
  request(
    "seed_read_state",
    { description: "Tells that the host has read a file.", example: { path: "a.md", mtime: 1 } },
    { path: required(string(), "The file."), mtime: required(float64(), "When it was last changed.") },
  ),
  request(
    "register_repo_root",
    { description: "Adds a repository.", example: { directory: "/srv/demo" } },
    { directory: required(string(), "Its folder.") },
  ),
  request("reload_plugins", { description: "Loads plugins anew." }, nothing),
  request("reload_skills", { description: "Loads skills anew." }, nothing),
  request("reload_output_styles", { description: "Loads output styles anew." }, nothing),
  request(
    "rename_session",
    { description: "Names the session.", example: { title: "Demo" } },
    {
      title: required(string(), "The title."),
      source: optional(string(), "Who named it."),
      session_id: optional(string(), "Another session."),
    },
  ),
  request(
    "set_color",
    { description: "Sets the session's colour.", example: { color: "blue" } },
    { color: required(string(), "The colour.") },
  ),
  request(
    "set_has_subscribers",
    { description: "Tells whether anybody watches.", example: { has_subscribers: true } },
    { has_subscribers: required(boolean(), "Whether.") },
  ),
] as const;

export const mcpMessageRequestSchema = request(
  "mcp_message",
  {
    description: "Carries a JSON-RPC message to or from an MCP server that lives in the host.",
    source: "claude-stream-json §7.3, §7.4",
    example: { server_name: "calc", message: { jsonrpc: "2.0", method: "notifications/initialized" } },
  },
  {
    server_name: required(string(), "The MCP server. Snake case here, camel case elsewhere."),
    message: required(map(json()), "The JSON-RPC message."),
  },
);

/** Every request of a host whose members are known. */
export const hostRequestSchemas = [
  initializeRequestSchema,
  ...turnRequests,
  ...mcpRequests,
  mcpMessageRequestSchema,
  ...taskRequests,
  ...readingRequests,
  ...changingRequests,
] as const;

export const hostRequestSchema = claudeStreamJson.openUnion(
  "HostRequest",
  {
    description: "What a host asks of the CLI, told by `subtype`. What the CLI does not know it must refuse.",
    source: "claude-stream-json §7.2, §7.3",
    examples: [{ subtype: "interrupt" }],
  },
  "subtype",
  hostRequestSchemas,
);

export type HostRequest = z.infer<typeof hostRequestSchema>;
