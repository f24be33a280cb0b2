import {
  boolean,
  float64,
  json,
  list,
  map,
  nullable,
  openEnum,
  optional,
  required,
  string,
  tag,
} from "@colloquy/define";
import type { z } from "zod";
import { ids } from "../examples.ts";
import { claudeStreamJson } from "../namespace.ts";
import { elicitationModeSchema, permissionModeSchema } from "./enums.ts";

const source = "claude-stream-json §8";
const commonExample = { session_id: ids.session, transcript_path: "/srv/sessions/a.jsonl", cwd: "/srv/demo" };
const common = {
  session_id: required(string(), "Session in which the event occurred."),
  transcript_path: required(string(), "Path of the transcript file on the machine of the CLI."),
  cwd: required(string(), "Working directory of the session when the event occurred."),
  prompt_id: optional(string(), "User message the event belongs to. Absent outside a turn."),
  permission_mode: optional(permissionModeSchema, "Permission mode in force when the event occurred."),
  agent_id: optional(string(), "Sub-agent in which the event occurred. Absent for the main conversation."),
  agent_type: optional(string(), "Agent definition of that sub-agent. Absent for the main conversation."),
  effort: optional(json(), "Reasoning effort of the model, as `{level}`."),
};

const input = <const Event extends string, const Fields extends z.core.$ZodLooseShape>(
  event: Event,
  description: string,
  example: object,
  fields: Fields,
) =>
  claudeStreamJson.object(
    `${event}HookInput`,
    { description, source, examples: [{ hook_event_name: event, ...commonExample, ...example }] },
    { hook_event_name: tag(event), ...common, ...fields },
  );

const toolExample = { tool_name: "Bash", tool_input: { command: "ls" }, tool_use_id: "toolu_01" };
const tool = {
  tool_name: required(string(), "Tool of the call, named as in its `tool_use` block."),
  tool_input: required(json(), "Arguments of the call, as the model chose them."),
  tool_use_id: required(
    string(),
    "The `id` of the call in the assistant message; the same in all hooks of one call.",
  ),
  mcp_server: optional(json(), "MCP server that provides the tool. Absent for other tools."),
};
const duration = optional(float64(), { description: "Run time of the tool.", unit: "ms" });
const stopFields = {
  stop_hook_active: required(
    boolean(),
    "True when the turn already continues because of a `Stop` hook; a hook should not block it again.",
  ),
  last_assistant_message: optional(string(), "Text of the last answer of the model."),
  background_tasks: optional(list(json()), "Background tasks that are still running. Form not documented."),
  session_crons: optional(list(json()), "Schedules the session has set up. Form not documented."),
};
const switchFields = {
  from_model: required(json(), "Model that answered so far. Form not documented."),
  to_model: required(json(), "Model that answers from the next request on. Form not documented."),
  requested_model: optional(json(), "Model name as it was requested, possibly an alias."),
  source: optional(
    string(),
    "Origin of the switch: `command`, `picker` or `sdk`; after it also `auto` or `resume`.",
  ),
  context_tokens: optional(float64(), {
    description: "Size of the context the new model has to read.",
    unit: "tokens",
  }),
  prompt_cache_warm: optional(
    boolean(),
    "Whether the prompt cache of the old model is still usable; the switch loses it.",
  ),
  cache_ttl: optional(string(), "Lifetime of the prompt cache: `5m` or `1h`."),
  estimated_cache_write_usd: optional(
    json(),
    "Estimated cost in USD of writing the context to the cache of the new model.",
  ),
  pricing: optional(
    string(),
    "Origin of the price behind the estimate: `configured`, `catalog` or `default`.",
  ),
};
const elicitation = {
  mcp_server_name: required(string(), "Configured name of the server that requests the input."),
  mode: optional(elicitationModeSchema, "Form to fill in, or web page to open."),
  elicitation_id: optional(string(), "Id under which the server reports completion in mode `url`."),
};

export const hookInputSchema = claudeStreamJson.openUnion(
  "HookInput",
  {
    description:
      "Event that triggered a hook, with its data. Events not listed here (`Setup`, `FileChanged`, `CwdChanged`, `TaskCreated` …) are kept unchanged.",
    source,
    examples: [{ hook_event_name: "PreToolUse", ...commonExample, ...toolExample }],
  },
  "hook_event_name",
  [
    input(
      "PreToolUse",
      "A tool call is about to run. Sent after its `tool_use` frame and before `can_use_tool`; the hook may decide or change it.",
      toolExample,
      tool,
    ),
    input(
      "PostToolUse",
      "A tool call succeeded; its result has not reached the model yet.",
      { ...toolExample, tool_response: "a.md" },
      {
        ...tool,
        tool_response: required(json(), "Result of the tool in its own form, of any JSON type."),
        duration_ms: duration,
      },
    ),
    input(
      "PostToolUseFailure",
      "A tool call failed or was interrupted.",
      { ...toolExample, error: "no such file" },
      {
        ...tool,
        error: required(string(), "Error message the tool ended with."),
        is_interrupt: optional(
          boolean(),
          "True when an interrupt stopped the tool. Absent: it failed by itself.",
        ),
        duration_ms: duration,
      },
    ),
    input(
      "PostToolBatch",
      "All tool calls of one model answer have ended.",
      { tool_calls: [] },
      { tool_calls: required(list(json()), "Calls of the answer with their results. Form not documented.") },
    ),
    input(
      "UserPromptSubmit",
      "A user message is about to start a turn. Sent before its `init`.",
      { prompt: "hello" },
      {
        prompt: required(string(), "Text of the user message before any hook has changed it."),
        source: optional(
          string(),
          "Origin of the message: `user`, `sdk`, `system`, `loop_wakeup`, `schedule_wakeup` or `poll_event`.",
        ),
        session_title: optional(string(), "Title under which the session is listed. Absent: none yet."),
      },
    ),
    input(
      "SessionStart",
      "A session was started, resumed or replaced.",
      { source: "startup" },
      {
        source: required(
          openEnum({
            startup: "The process started with a new session.",
            resume: "An earlier session continues with its history.",
            clear: "The user cleared the conversation.",
            compact: "The history was replaced by a summary.",
            fork: "The session is a copy of another one.",
          }),
          "Cause of the start. The set is open.",
        ),
        model: optional(string(), "Name of the model that answers first. Absent when not known yet."),
      },
    ),
    input(
      "SessionEnd",
      "A session ended or was left for another one.",
      { reason: "other" },
      {
        reason: required(
          openEnum({
            clear: "The user cleared the conversation.",
            resume: "The user resumed another session instead.",
            logout: "The user signed out of the account.",
            prompt_input_exit: "The user left the terminal prompt.",
            other: "A reason outside these categories, such as the end of input.",
          }),
          "Cause of the end. The set is open.",
        ),
      },
    ),
    input(
      "Stop",
      "The model has finished and the turn is about to end; sent before `result`. Blocking it makes the model continue.",
      { stop_hook_active: false },
      stopFields,
    ),
    input(
      "SubagentStop",
      "A sub-agent has finished and is about to report. Blocking it makes the sub-agent continue.",
      { stop_hook_active: false, agent_id: "a1", agent_type: "helper" },
      {
        ...stopFields,
        agent_transcript_path: optional(string(), "Path of the transcript file of the sub-agent."),
      },
    ),
    input(
      "StopFailure",
      "The turn ended because a request to the model API failed.",
      { error: "overloaded" },
      {
        error: required(string(), "Category or message of the failure."),
        error_details: optional(json(), "Further details of the failure. Form not documented."),
        last_assistant_message: optional(string(), "Text of the last answer before the failure."),
      },
    ),
    input(
      "SubagentStart",
      "A sub-agent is about to start its work.",
      { agent_id: "a1", agent_type: "helper" },
      {},
    ),
    input(
      "PreCompact",
      "The history is about to be replaced by a summary.",
      { trigger: "auto", custom_instructions: null },
      {
        trigger: required(
          openEnum({
            manual: "The user requested the compaction.",
            auto: "The context window is nearly full.",
          }),
          "Cause of the compaction. The set is open.",
        ),
        custom_instructions: nullable(string(), "Instructions of the user for the summary; `null` for none."),
      },
    ),
    input(
      "PostCompact",
      "The history was replaced by a summary.",
      { trigger: "auto", compact_summary: "Files were counted." },
      {
        trigger: required(
          openEnum({
            manual: "The user had requested the compaction.",
            auto: "The context window was nearly full.",
          }),
          "Cause of the compaction. The set is open.",
        ),
        compact_summary: required(string(), "Text that replaced the history."),
      },
    ),
    input(
      "Notification",
      "The CLI wants the attention of the user.",
      { message: "waiting for you", notification_type: "idle" },
      {
        message: required(string(), "Text to display to the user."),
        title: optional(string(), "Headline of the notice. Absent: none."),
        notification_type: required(string(), "Category of the notice, such as `idle`. The set is open."),
      },
    ),
    input(
      "PermissionRequest",
      "The user is about to be asked for permission; the hook may decide instead.",
      { tool_name: "Bash", tool_input: { command: "ls" } },
      {
        tool_name: required(string(), "Tool the model wants to run."),
        tool_input: required(json(), "Arguments the model chose."),
        permission_suggestions: optional(list(json()), "Permission changes to offer as «always allow»."),
      },
    ),
    input(
      "PermissionDenied",
      "A tool call was denied.",
      { ...toolExample, reason: "rule" },
      { ...tool, reason: required(string(), "Explanation of the denial, as the model receives it.") },
    ),
    input(
      "Elicitation",
      "An MCP server requests input from the user; the hook may answer instead.",
      { mcp_server_name: "desk", message: "Which project?" },
      {
        ...elicitation,
        message: required(string(), "Question or explanation for the user."),
        url: optional(string(), "Web page to open in mode `url`. Absent in mode `form`."),
        requested_schema: optional(map(json()), "JSON Schema of the input in mode `form`."),
      },
    ),
    input(
      "ElicitationResult",
      "An input request of an MCP server was answered; the hook may change the response.",
      { mcp_server_name: "desk", action: "accept" },
      {
        ...elicitation,
        action: required(string(), "Response of the user: `accept`, `decline` or `cancel`."),
        content: optional(json(), "Values the user submitted. Only with `accept`."),
      },
    ),
    input(
      "PreModelSwitch",
      "The model is about to be switched.",
      { from_model: "a", to_model: "b" },
      switchFields,
    ),
    input(
      "PostModelSwitch",
      "Another model answers from now on.",
      { from_model: "a", to_model: "b" },
      switchFields,
    ),
  ],
);

export const asyncHookOutputSchema = claudeStreamJson.object(
  "AsyncHookOutput",
  {
    description: "Output of a hook that continues in the background; the step does not wait for it.",
    source,
    examples: [{ async: true, asyncTimeout: 5000 }],
  },
  {
    async: required(boolean(), "Always `true`; a member that is absent marks the synchronous form."),
    asyncTimeout: optional(float64(), {
      description: "Longest time the hook may run in the background.",
      unit: "ms",
    }),
  },
);

export const syncHookOutputSchema = claudeStreamJson.object(
  "SyncHookOutput",
  {
    description: "Decision of a hook that has finished. `{}` means no decision.",
    source,
    examples: [
      { continue: true, hookSpecificOutput: { hookEventName: "PreToolUse", permissionDecision: "allow" } },
    ],
  },
  {
    continue: optional(boolean(), { description: "False stops the turn after this step.", default: true }),
    suppressOutput: optional(boolean(), "True hides the output of the hook from the user."),
    stopReason: optional(string(), "Message for the user when `continue` is false."),
    decision: optional(
      openEnum({
        approve: "The step proceeds without a permission prompt.",
        block: "The step is blocked; `reason` is passed to the model.",
      }),
      "Decision on the step. Absent: the hook has none.",
    ),
    systemMessage: optional(string(), "Warning to display to the user."),
    reason: optional(string(), "Explanation of `decision` for the model."),
    terminalSequence: optional(
      string(),
      "Escape sequence to write to the terminal. Without effect for SDK hosts; INFERRED.",
    ),
    hookSpecificOutput: optional(
      map(json()),
      "Output specific to the event, as `{hookEventName, …}`, such as `permissionDecision` for `PreToolUse`.",
    ),
  },
);

export const hookOutputSchema = claudeStreamJson.memberUnion(
  "HookOutput",
  {
    description:
      "Response of the host to `hook_callback`, with the members of either form. An error response counts as no decision.",
    source,
    examples: [{}, { async: true }],
  },
  [{ has: "async", schema: asyncHookOutputSchema }, { schema: syncHookOutputSchema }],
);

export type HookInput = z.infer<typeof hookInputSchema>;
export type HookOutput = z.infer<typeof hookOutputSchema>;
