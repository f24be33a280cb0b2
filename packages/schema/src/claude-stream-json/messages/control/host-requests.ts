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
  unmapped,
} from "@colloquy/define";
import type { z } from "zod";
import { mapsTo, relatedTo } from "../../../mapping.ts";
import { ids } from "../../examples.ts";
import { process } from "../../mappings.ts";
import { claudeStreamJson } from "../../namespace.ts";
import { permissionModeSchema } from "../enums.ts";
import { initializeRequestSchema } from "./initialize.ts";
import { request } from "./request.ts";

const workspace = unmapped("Files and repositories are no part of a session in the neutral model.");

const toolServers = unmapped("Connections to tool servers are managed outside the session.");

const reads = unmapped(
  "Reads existing data. The session model is the log from which the response is derived.",
);

const serverName = required(
  string(),
  "MCP server by its configured name. Camel case here, snake case in `mcp_message`.",
);
const settings = required(json(), "Settings to merge, in the form of a settings file.");
const nothing = {};

export const interruptRequestSchema = request(
  "interrupt",
  {
    description:
      "Stops the running turn, which then ends in `error_during_execution`. Succeeds without effect when idle.",
    mapping: mapsTo("turn.interrupt"),
  },
  {
    cancel_queued: optional(boolean(), {
      description: "Drop the queued user messages as well.",
      default: false,
    }),
  },
);

export const setPermissionModeRequestSchema = request(
  "set_permission_mode",
  {
    description: "Changes the permission mode. A `status` frame with the new mode follows.",
    example: { mode: "plan" },
    mapping: mapsTo("session.configure"),
  },
  {
    mode: required(
      permissionModeSchema,
      "New permission mode. An unknown one is refused with an error that lists the valid modes.",
    ),
  },
);

export const setModelRequestSchema = request(
  "set_model",
  {
    description: "Changes the model for the following turns.",
    example: { model: null },
    mapping: mapsTo("session.configure"),
  },
  { model: nullish(string(), "Model name or alias; `null` or absent selects the default model.") },
);

const turnRequests = [
  interruptRequestSchema,
  setPermissionModeRequestSchema,
  setModelRequestSchema,
  request(
    "set_max_thinking_tokens",
    {
      description: "Limits the reasoning of the model in later requests.",
      example: { max_thinking_tokens: 2000 },
      mapping: mapsTo("session.configure"),
    },
    {
      max_thinking_tokens: nullish(int53(), {
        description: "Most tokens of reasoning per answer; `null` removes the limit.",
        unit: "tokens",
      }),
      thinking_display: optional(
        string(),
        "Presentation of reasoning, with the values of `--thinking-display`: `summarized`, `omitted`, `highlights`.",
      ),
    },
  ),
  request(
    "cancel_async_message",
    {
      description: "Removes a queued user message before its turn begins.",
      example: { message_uuid: ids.prompt },
      mapping: mapsTo("queue.clear"),
    },
    { message_uuid: required(string(), "The `uuid` the host stamped the queued message with.") },
  ),
  request(
    "rewind_files",
    {
      description:
        "Restores files to their state before a user message. Refused unless file checkpointing is enabled.",
      example: { user_message_id: ids.prompt, dry_run: true },
      mapping: workspace,
    },
    {
      user_message_id: required(string(), "UUID of the user message whose starting state is restored."),
      dry_run: optional(boolean(), { description: "Only report what would change.", default: false }),
    },
  ),
] as const;

const mcpRequests = [
  request(
    "mcp_status",
    { description: "Reads the state of all MCP servers.", mapping: toolServers },
    {
      liveReply: optional(
        boolean(),
        "Requests a live reply. Known by name only; the effect is not documented.",
      ),
    },
  ),
  request(
    "mcp_reconnect",
    {
      description: "Disconnects an MCP server and connects it again.",
      example: { serverName: "desk" },
      mapping: toolServers,
    },
    { serverName },
  ),
  request(
    "mcp_toggle",
    {
      description: "Enables or disables an MCP server for this session.",
      example: { serverName: "desk", enabled: false },
      mapping: toolServers,
    },
    {
      serverName,
      enabled: required(boolean(), "True connects the server, false disconnects it and hides its tools."),
    },
  ),
  request(
    "mcp_set_servers",
    {
      description: "Replaces the MCP servers that the host added before; others stay.",
      example: { servers: { calc: { type: "sdk", name: "calc" } } },
      mapping: mapsTo("session.configure"),
    },
    {
      servers: required(
        map(json()),
        "Server configurations by name: stdio `{command, args?, env?}`, `sse` or `http` `{url, headers?}`, `sdk` `{name}`.",
      ),
    },
  ),
  request(
    "mcp_call",
    {
      description: "Calls a tool of an MCP server on behalf of the host, without the model.",
      example: { tool: "mcp__calc__add" },
      mapping: toolServers,
    },
    {
      tool: required(string(), "Full tool name, `mcp__<server>__<tool>`."),
      arguments: optional(map(json()), "Arguments for the tool. Absent: none."),
      expires_at: optional(json(), "Time after which the call must not start. Form not documented."),
      timeout_ms: optional(float64(), { description: "Longest duration of the call.", unit: "ms" }),
      result_not_for_model: optional(boolean(), "True keeps the result out of the conversation."),
      check_permissions: optional(
        boolean(),
        "True applies the permission rules to the call as if the model had made it.",
      ),
      input_files: optional(json(), "Files the tool reads. Form not documented."),
      output_files: optional(json(), "Files the tool writes. Form not documented."),
    },
  ),
  request(
    "mcp_read_resource",
    {
      description: "Reads a resource that an MCP server provides.",
      example: { serverName: "desk", uri: "desk://a" },
      mapping: toolServers,
    },
    { serverName, uri: required(string(), "URI of the resource, as the server lists it.") },
  ),
] as const;

const taskRequests = [
  request(
    "stop_task",
    {
      description: "Stops a background task. Succeeds for unknown ids too.",
      example: { task_id: "t1" },
      mapping: relatedTo("background"),
    },
    { task_id: required(string(), "Id reported by `task_started` or `background_tasks_changed`.") },
  ),
  request(
    "background_tasks",
    {
      description: "Moves running tool calls to the background so that the turn can continue.",
      mapping: relatedTo("background"),
    },
    { tool_use_id: optional(string(), "Tool call to move. Absent: all that can be moved.") },
  ),
  request(
    "get_task_output",
    {
      description: "Reads the output of a background task.",
      example: { task_id: "t1" },
      mapping: relatedTo("background"),
    },
    { task_id: required(string(), "Id from the task frames of the running or finished task.") },
  ),
] as const;

const readingRequests = [
  request(
    "get_context_usage",
    {
      description: "Reads how the context window is filled, by category.",
      example: { detail: "summary" },
      mapping: reads,
    },
    {
      detail: optional(
        openEnum({
          summary: "Totals by category only.",
          full: "Totals and the single entries of each category.",
        }),
        "Amount of detail to return.",
      ),
    },
  ),
  request(
    "get_session_cost",
    { description: "Reads the cost of the session as text for display.", mapping: relatedTo("readingUsage") },
    nothing,
  ),
  request(
    "get_usage",
    {
      description: "Reads the use of the account's allowances and of the session.",
      mapping: relatedTo("readingUsage"),
    },
    { skip_behaviors: optional(boolean(), "True leaves out `behaviors`, the habits that raise use.") },
  ),
  request(
    "get_settings",
    { description: "Reads the effective settings and where each comes from.", mapping: reads },
    nothing,
  ),
  request(
    "list_models",
    {
      description: "Lists the models that `set_model` accepts for this account.",
      mapping: relatedTo("models"),
    },
    nothing,
  ),
  request(
    "list_permission_rules",
    { description: "Lists the permission rules in force, with their source.", mapping: reads },
    nothing,
  ),
  request(
    "get_hooks_listing",
    { description: "Lists the configured hooks by event.", mapping: reads },
    nothing,
  ),
  request(
    "get_binary_version",
    { description: "Reads version and build of the running CLI.", mapping: relatedTo("server") },
    nothing,
  ),
  request(
    "file_suggestions",
    {
      description: "Lists files of the project whose path matches a query.",
      example: { query: "read" },
      mapping: workspace,
    },
    { query: required(string(), "Text that the paths must match.") },
  ),
  request(
    "read_file",
    { description: "Reads a file on the machine of the CLI.", example: { path: "a.md" }, mapping: workspace },
    {
      path: required(string(), "Path, absolute or relative to the working directory."),
      max_bytes: optional(int53(), {
        description: "Longest content to return; the response is marked `truncated` beyond that.",
        unit: "bytes",
      }),
      encoding: optional(string(), "Encoding to return the contents in; the response names the one used."),
    },
  ),
] as const;

const changingRequests = [
  request(
    "apply_flag_settings",
    {
      description: "Changes settings for the life of this process only, like command-line flags.",
      example: { settings: { model: "x" } },
      mapping: mapsTo("session.configure"),
    },
    { settings },
  ),
  request(
    "update_settings",
    {
      description: "Changes a settings file permanently.",
      example: { source: "localSettings", settings: {} },
      mapping: process,
    },
    {
      source: required(
        openEnum({
          localSettings: "File of this user that applies to this project only.",
          userSettings: "File of this user that applies to all projects.",
        }),
        "Settings file to write to.",
      ),
      settings,
    },
  ),
  request(
    "seed_read_state",
    {
      description:
        "Records that the host has read a file, so that tools may edit it without reading it first.",
      example: { path: "a.md", mtime: 1 },
      mapping: workspace,
    },
    {
      path: required(string(), "Path of the file the host has read."),
      mtime: required(float64(), "Modification time of the file when it was read. Unit not documented."),
    },
  ),
  request(
    "register_repo_root",
    {
      description: "Adds a repository to the folders the session works in.",
      example: { directory: "/srv/demo" },
      mapping: workspace,
    },
    { directory: required(string(), "Root folder of the repository.") },
  ),
  request("reload_plugins", { description: "Loads all plugins again from disk.", mapping: process }, nothing),
  request("reload_skills", { description: "Loads all skills again from disk.", mapping: process }, nothing),
  request(
    "reload_output_styles",
    { description: "Loads all output styles again from disk.", mapping: process },
    nothing,
  ),
  request(
    "rename_session",
    {
      description: "Sets the title under which the session is listed.",
      example: { title: "Demo" },
      mapping: mapsTo("session.rename"),
    },
    {
      title: required(string(), "Title to display in session lists; replaces the old one."),
      source: optional(
        string(),
        "Origin of the title, such as the user or a program. The set is not documented.",
      ),
      session_id: optional(string(), "Session to rename. Absent: the running one (INFERRED)."),
    },
  ),
  request(
    "set_color",
    {
      description: "Sets the colour under which the session is displayed.",
      example: { color: "blue" },
      mapping: process,
    },
    { color: required(string(), "Colour name such as `blue`. The set is not documented.") },
  ),
  request(
    "set_has_subscribers",
    {
      description: "Reports whether any client is watching the session.",
      example: { has_subscribers: true },
      mapping: process,
    },
    { has_subscribers: required(boolean(), "True while at least one client is watching.") },
  ),
] as const;

export const mcpMessageRequestSchema = request(
  "mcp_message",
  {
    description: "Carries a JSON-RPC message between the CLI and an MCP server that runs inside the host.",
    source: "claude-stream-json §7.3, §7.4",
    example: { server_name: "calc", message: { jsonrpc: "2.0", method: "notifications/initialized" } },
    mapping: toolServers,
  },
  {
    server_name: required(
      string(),
      "Name of the MCP server inside the host. Snake case here, camel case elsewhere.",
    ),
    message: required(map(json()), "JSON-RPC 2.0 request, response or notification of MCP."),
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
    description:
      "Operation the host requests of the CLI. The CLI must answer unknown subtypes with an error.",
    source: "claude-stream-json §7.2, §7.3",
    examples: [{ subtype: "interrupt" }],
  },
  "subtype",
  hostRequestSchemas,
);

export type HostRequest = z.infer<typeof hostRequestSchema>;
