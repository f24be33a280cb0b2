import {
  boolean,
  json,
  list,
  map,
  openEnum,
  optional,
  required,
  string,
  unmapped,
  withMapping,
} from "@colloquy/define";
import type { z } from "zod";
import { mapsTo } from "../../../mapping.ts";
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
    description:
      "Requests a decision on a tool call that the rules left undecided. Sent only with `--permission-prompt-tool stdio`.",
    source,
    example: { tool_name: "Bash", input: { command: "ls" }, tool_use_id: "toolu_01" },
    mapping: mapsTo("permission.requested"),
  },
  {
    tool_name: required(string(), "Tool the model wants to run."),
    input: required(map(json()), "Arguments the model chose; the host may replace them in its response."),
    tool_use_id: required(string(), "Id of the `tool_use` block that waits for the decision."),
    permission_suggestions: optional(
      list(permissionUpdateSchema),
      "Permission changes to offer as «always allow»; the host returns those the user accepts as `updatedPermissions`.",
    ),
    blocked_path: optional(string(), "Path that made the call require permission. Absent when no path did."),
    decision_reason: optional(string(), "Explanation for the user of why permission is required."),
    decision_reason_type: optional(
      openEnum({
        rule: "A permission rule requires the prompt.",
        mode: "The permission mode requires the prompt.",
        subcommandResults: "One part of a compound shell command requires the prompt.",
        permissionPromptTool: "An MCP tool named by `--permission-prompt-tool` is in charge.",
        hook: "A hook returned `ask`.",
        asyncAgent: "The call comes from an agent in the background.",
        sandboxOverride: "The command would run outside the sandbox.",
        workingDir: "The call reaches outside the working directory.",
        safetyCheck: "A built-in safety check raised a concern.",
        classifier: "A classifier could not allow the call.",
        other: "A reason outside these categories.",
      }),
      "Category of `decision_reason`. The set is open.",
    ),
    title: optional(string(), "Headline of the prompt. Absent: the host chooses one."),
    display_name: optional(string(), "Label of the tool for the prompt. Absent: `tool_name` is displayed."),
    description: optional(string(), "Effect of the call, in words for the user."),
    agent_id: optional(string(), "Sub-agent that makes the call. Absent for the main conversation."),
    mcp_server: optional(
      json(),
      "MCP server that provides the tool, as `{name, source}`. Absent for other tools.",
    ),
    matched_ask_rule: optional(
      json(),
      "Rule that requires the prompt, as `{source, tool_name, rule_content?}`.",
    ),
    default_to_no: optional(boolean(), "True when «deny» should be the preselected choice."),
    suppress_always_allow_rule: optional(boolean(), "True when the host should not offer «always allow»."),
    classifier_approvable: optional(
      boolean(),
      "True when a classifier may take the decision instead of the user.",
    ),
    requires_user_interaction: optional(boolean(), "True when only the user may decide, not a program."),
  },
);

export const hookCallbackRequestSchema = request(
  "hook_callback",
  {
    description:
      "Calls a hook that the host registered in `initialize`. The step that triggered it waits for the response.",
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
    mapping: unmapped("Hooks belong to the CLI; their decisions appear in other events."),
  },
  {
    callback_id: required(string(), "One of the `hookCallbackIds` from `initialize`."),
    input: required(hookInputSchema, "Event that triggered the hook, with its data."),
    tool_use_id: optional(string(), "Tool call the event is about. Absent for other events."),
  },
);

export const elicitationRequestSchema = request(
  "elicitation",
  {
    description: "An MCP server requests input from the user.",
    source,
    example: { mcp_server_name: "desk", message: "Which project?", mode: "form" },
    mapping: unmapped("Requests of tool servers to the user are no part of the neutral model."),
  },
  {
    mcp_server_name: required(string(), "Configured name of the server that requests the input."),
    message: required(string(), "Question or explanation to display to the user."),
    mode: optional(elicitationModeSchema, "Form to fill in, or web page to open."),
    url: optional(string(), "Web page to open in mode `url`. Absent in mode `form`."),
    elicitation_id: optional(string(), "Id under which the server reports completion in mode `url`."),
    requested_schema: optional(map(json()), "JSON Schema the input must satisfy in mode `form`."),
    property_order: optional(
      list(string()),
      "Names of the properties in the order to display them. Absent: the order of the schema (INFERRED).",
    ),
    title: optional(string(), "Headline for the dialog."),
    display_name: optional(string(), "Display name of the MCP server. Absent: use `mcp_server_name`."),
    description: optional(string(), "Further explanation to display below the question."),
  },
);

export const requestUserDialogRequestSchema = request(
  "request_user_dialog",
  {
    description: "Requests a dialog of a kind the host listed in `supportedDialogKinds`.",
    source,
    example: { dialog_kind: "demo", payload: {} },
    mapping: unmapped("Dialogs belong to the CLI, not to the session."),
  },
  {
    dialog_kind: required(string(), "Kind of dialog; one of `supportedDialogKinds`."),
    payload: required(json(), "Content of the dialog; its form depends on `dialog_kind`."),
    tool_use_id: optional(string(), "Tool call that opens the dialog. Absent when none does."),
  },
);

export const cliRequestSchema = claudeStreamJson.openUnion(
  "CliRequest",
  {
    description: "Operation the CLI requests of its host. Unknown subtypes must be answered with an error.",
    source,
    examples: [{ subtype: "can_use_tool", tool_name: "Bash", input: {}, tool_use_id: "toolu_01" }],
  },
  "subtype",
  [
    canUseToolRequestSchema,
    hookCallbackRequestSchema,
    withMapping(mcpMessageRequestSchema, mapsTo("tool.requested")),
    elicitationRequestSchema,
    requestUserDialogRequestSchema,
  ],
);

export type CanUseToolRequest = z.infer<typeof canUseToolRequestSchema>;
export type HookCallbackRequest = z.infer<typeof hookCallbackRequestSchema>;
export type CliRequest = z.infer<typeof cliRequestSchema>;
