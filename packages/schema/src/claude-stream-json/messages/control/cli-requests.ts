import { boolean, json, list, map, openEnum, optional, required, string } from "@colloquy/define";
import type { z } from "zod";
import { claudeStreamJson } from "../../namespace.ts";
import { elicitationModeSchema } from "../enums.ts";
import { hookInputSchema } from "../hook.ts";
import { permissionUpdateSchema } from "../permission.ts";
import { mcpMessageRequestSchema } from "./host-requests.ts";
import { request } from "./request.ts";

const source = "claude-stream-json §7.4";

export const canUseToolRequestSchema = request(
  "can_use_tool",
  {
    description: "Asks whether a tool may run. Only with `--permission-prompt-tool stdio`.",
    source,
    example: { tool_name: "Bash", input: { command: "ls" }, tool_use_id: "toolu_01" },
  },
  {
    tool_name: required(string(), "The tool."),
    input: required(map(json()), "Its input."),
    tool_use_id: required(string(), "The call."),
    permission_suggestions: optional(list(permissionUpdateSchema), "Rules to offer as «always»."),
    blocked_path: optional(string(), "The path that is not allowed."),
    decision_reason: optional(string(), "Why it is asked."),
    decision_reason_type: optional(
      openEnum({
        rule: "A rule.",
        mode: "The mode.",
        subcommandResults: "A part of the command.",
        permissionPromptTool: "A tool that decides.",
        hook: "A hook.",
        asyncAgent: "An agent in the background.",
        sandboxOverride: "The sandbox is left.",
        workingDir: "Outside the working folder.",
        safetyCheck: "A check.",
        classifier: "A classifier.",
        other: "Something else.",
      }),
      "Kind of reason.",
    ),
    title: optional(string(), "What to ask."),
    display_name: optional(string(), "The tool's name for people."),
    description: optional(string(), "What it would do."),
    agent_id: optional(string(), "The sub-agent."),
    mcp_server: optional(json(), "The MCP server: `{name, source}`."),
    matched_ask_rule: optional(json(), "The rule that says to ask."),
    default_to_no: optional(boolean(), "Offer «no» first."),
    suppress_always_allow_rule: optional(boolean(), "Do not offer «always»."),
    classifier_approvable: optional(boolean(), "A classifier might decide."),
    requires_user_interaction: optional(boolean(), "A person must decide."),
  },
);

export const hookCallbackRequestSchema = request(
  "hook_callback",
  {
    description: "Calls a hook of the host; the step waits for it.",
    source: "claude-stream-json §7.4, §8",
    example: {
      callback_id: "hook_0",
      input: {
        hook_event_name: "Stop",
        session_id: "s",
        transcript_path: "/srv/a.jsonl",
        cwd: "/srv",
        stop_hook_active: false,
      },
    },
  },
  {
    callback_id: required(string(), "Id from `initialize`."),
    input: required(hookInputSchema, "What the hook is told."),
    tool_use_id: optional(string(), "The call."),
  },
);

export const elicitationRequestSchema = request(
  "elicitation",
  {
    description: "An MCP server asks the person something.",
    source,
    example: { mcp_server_name: "desk", message: "Which project?", mode: "form" },
  },
  {
    mcp_server_name: required(string(), "The server."),
    message: required(string(), "The question."),
    mode: optional(elicitationModeSchema, "How it asks."),
    url: optional(string(), "The page."),
    elicitation_id: optional(string(), "The question's id."),
    requested_schema: optional(map(json()), "JSON Schema of the form."),
    property_order: optional(list(string()), "Order of its fields."),
    title: optional(string(), "Title."),
    display_name: optional(string(), "The server's name for people."),
    description: optional(string(), "More about it."),
  },
);

export const requestUserDialogRequestSchema = request(
  "request_user_dialog",
  {
    description: "Asks for a dialog the host said it can show.",
    source,
    example: { dialog_kind: "demo", payload: {} },
  },
  {
    dialog_kind: required(string(), "Which dialog."),
    payload: required(json(), "What it shows."),
    tool_use_id: optional(string(), "The call."),
  },
);

export const cliRequestSchema = claudeStreamJson.openUnion(
  "CliRequest",
  {
    description: "What the CLI asks of a host, told by `subtype`.",
    source,
    examples: [{ subtype: "can_use_tool", tool_name: "Bash", input: {}, tool_use_id: "toolu_01" }],
  },
  "subtype",
  [
    canUseToolRequestSchema,
    hookCallbackRequestSchema,
    mcpMessageRequestSchema,
    elicitationRequestSchema,
    requestUserDialogRequestSchema,
  ],
);

export type CanUseToolRequest = z.infer<typeof canUseToolRequestSchema>;
export type HookCallbackRequest = z.infer<typeof hookCallbackRequestSchema>;
export type CliRequest = z.infer<typeof cliRequestSchema>;
