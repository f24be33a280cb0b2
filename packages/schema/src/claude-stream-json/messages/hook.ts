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
  session_id: required(string(), "The session."),
  transcript_path: required(string(), "File of the transcript."),
  cwd: required(string(), "Working folder."),
  prompt_id: optional(string(), "The prompt."),
  permission_mode: optional(permissionModeSchema, "Who decides about tools."),
  agent_id: optional(string(), "The sub-agent."),
  agent_type: optional(string(), "Its kind."),
  effort: optional(json(), "How much the model works: `{level}`."),
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
  tool_name: required(string(), "The tool."),
  tool_input: required(json(), "Its input."),
  tool_use_id: required(string(), "The call."),
  mcp_server: optional(json(), "The MCP server it is of."),
};
const duration = optional(float64(), { description: "Time it took.", unit: "ms" });
const stopFields = {
  stop_hook_active: required(boolean(), "Whether a hook already forbade the end."),
  last_assistant_message: optional(string(), "The last answer."),
  background_tasks: optional(list(json()), "Tasks in the background."),
  session_crons: optional(list(json()), "Schedules of the session."),
};
const switchFields = {
  from_model: required(json(), "The model before."),
  to_model: required(json(), "The model after."),
  requested_model: optional(json(), "The model that was asked for."),
  source: optional(string(), "Who asked."),
  context_tokens: optional(float64(), { description: "Size of the context.", unit: "tokens" }),
  prompt_cache_warm: optional(boolean(), "Whether the cache is lost."),
  cache_ttl: optional(string(), "Lifetime of the cache."),
  estimated_cache_write_usd: optional(json(), "What writing the cache again costs."),
  pricing: optional(string(), "Where the price is from."),
};
const elicitation = {
  mcp_server_name: required(string(), "The MCP server."),
  mode: optional(elicitationModeSchema, "How it asks."),
  elicitation_id: optional(string(), "The question."),
};

export const hookInputSchema = claudeStreamJson.openUnion(
  "HookInput",
  {
    description:
      "What a hook is told. Rarer events (`Setup`, `FileChanged`, `CwdChanged`, `TaskCreated` …) are kept as they are.",
    source,
    examples: [{ hook_event_name: "PreToolUse", ...commonExample, ...toolExample }],
  },
  "hook_event_name",
  [
    input("PreToolUse", "A tool is about to run.", toolExample, tool),
    input(
      "PostToolUse",
      "A tool has run.",
      { ...toolExample, tool_response: "a.md" },
      { ...tool, tool_response: required(json(), "What it answered."), duration_ms: duration },
    ),
    input(
      "PostToolUseFailure",
      "A tool has failed.",
      { ...toolExample, error: "no such file" },
      {
        ...tool,
        error: required(string(), "What went wrong."),
        is_interrupt: optional(boolean(), "Whether it was interrupted."),
        duration_ms: duration,
      },
    ),
    input(
      "PostToolBatch",
      "All tools of a round have run.",
      { tool_calls: [] },
      { tool_calls: required(list(json()), "The calls.") },
    ),
    input(
      "UserPromptSubmit",
      "A prompt is about to be taken.",
      { prompt: "hello" },
      {
        prompt: required(string(), "The prompt."),
        source: optional(string(), "Where it is from."),
        session_title: optional(string(), "Title of the session."),
      },
    ),
    input(
      "SessionStart",
      "A session begins.",
      { source: "startup" },
      {
        source: required(
          openEnum({
            startup: "The CLI began.",
            resume: "It goes on.",
            clear: "It was cleared.",
            compact: "It was summed up.",
            fork: "It was copied.",
          }),
          "Why.",
        ),
        model: optional(string(), "The model."),
      },
    ),
    input(
      "SessionEnd",
      "A session ends.",
      { reason: "other" },
      {
        reason: required(
          openEnum({
            clear: "It was cleared.",
            resume: "Another one goes on.",
            logout: "The user signed out.",
            prompt_input_exit: "The user left.",
            other: "Something else.",
          }),
          "Why.",
        ),
      },
    ),
    input("Stop", "A turn is about to end.", { stop_hook_active: false }, stopFields),
    input(
      "SubagentStop",
      "A sub-agent is about to end.",
      { stop_hook_active: false, agent_id: "a1", agent_type: "helper" },
      { ...stopFields, agent_transcript_path: optional(string(), "File of its transcript.") },
    ),
    input(
      "StopFailure",
      "A turn failed.",
      { error: "overloaded" },
      {
        error: required(string(), "Why."),
        error_details: optional(json(), "More about it."),
        last_assistant_message: optional(string(), "The last answer."),
      },
    ),
    input("SubagentStart", "A sub-agent begins.", { agent_id: "a1", agent_type: "helper" }, {}),
    input(
      "PreCompact",
      "The history is about to be summed up.",
      { trigger: "auto", custom_instructions: null },
      {
        trigger: required(openEnum({ manual: "Somebody asked.", auto: "The window is full." }), "Why."),
        custom_instructions: nullable(string(), "What to mind."),
      },
    ),
    input(
      "PostCompact",
      "The history is summed up.",
      { trigger: "auto", compact_summary: "Files were counted." },
      {
        trigger: required(openEnum({ manual: "Somebody asked.", auto: "The window was full." }), "Why."),
        compact_summary: required(string(), "The summary."),
      },
    ),
    input(
      "Notification",
      "The CLI has something to say.",
      { message: "waiting for you", notification_type: "idle" },
      {
        message: required(string(), "What."),
        title: optional(string(), "Title."),
        notification_type: required(string(), "Kind."),
      },
    ),
    input(
      "PermissionRequest",
      "Somebody is about to be asked.",
      { tool_name: "Bash", tool_input: { command: "ls" } },
      {
        tool_name: required(string(), "The tool."),
        tool_input: required(json(), "Its input."),
        permission_suggestions: optional(list(json()), "Rules to offer."),
      },
    ),
    input(
      "PermissionDenied",
      "A tool was refused.",
      { ...toolExample, reason: "rule" },
      { ...tool, reason: required(string(), "Why.") },
    ),
    input(
      "Elicitation",
      "An MCP server asks something.",
      { mcp_server_name: "desk", message: "Which project?" },
      {
        ...elicitation,
        message: required(string(), "The question."),
        url: optional(string(), "The page."),
        requested_schema: optional(map(json()), "JSON Schema of the form."),
      },
    ),
    input(
      "ElicitationResult",
      "Its question was answered.",
      { mcp_server_name: "desk", action: "accept" },
      { ...elicitation, action: required(string(), "How."), content: optional(json(), "The answer.") },
    ),
    input(
      "PreModelSwitch",
      "Another model is about to answer.",
      { from_model: "a", to_model: "b" },
      switchFields,
    ),
    input("PostModelSwitch", "Another model answers.", { from_model: "a", to_model: "b" }, switchFields),
  ],
);

export const asyncHookOutputSchema = claudeStreamJson.object(
  "AsyncHookOutput",
  {
    description: "The hook goes on in the background.",
    source,
    examples: [{ async: true, asyncTimeout: 5000 }],
  },
  {
    async: required(boolean(), "True."),
    asyncTimeout: optional(float64(), { description: "Time it may take.", unit: "ms" }),
  },
);

export const syncHookOutputSchema = claudeStreamJson.object(
  "SyncHookOutput",
  {
    description: "What a hook decides.",
    source,
    examples: [
      { continue: true, hookSpecificOutput: { hookEventName: "PreToolUse", permissionDecision: "allow" } },
    ],
  },
  {
    continue: optional(boolean(), { description: "Go on.", default: true }),
    suppressOutput: optional(boolean(), "Do not show the output."),
    stopReason: optional(string(), "Why not to go on."),
    decision: optional(openEnum({ approve: "It passes.", block: "It is refused." }), "What it decides."),
    systemMessage: optional(string(), "What to tell the user."),
    reason: optional(string(), "Why."),
    terminalSequence: optional(string(), "Control characters for the terminal."),
    hookSpecificOutput: optional(map(json()), "More, by event: `{hookEventName, …}`."),
  },
);

export const hookOutputSchema = claudeStreamJson.memberUnion(
  "HookOutput",
  { description: "A host's answer to `hook_callback`.", source, examples: [{}, { async: true }] },
  [{ has: "async", schema: asyncHookOutputSchema }, { schema: syncHookOutputSchema }],
);

export type HookInput = z.infer<typeof hookInputSchema>;
export type HookOutput = z.infer<typeof hookOutputSchema>;
