import { boolean, float64, json, list, openEnum, optional, required, string } from "@colloquy/define";
import type { z } from "zod";
import { systemFrame } from "../../envelope.ts";
import { ids } from "../../examples.ts";
import { claudeStreamJson } from "../../namespace.ts";

const source = "claude-stream-json §5";
const hook = {
  hook_id: required(string(), "The run of the hook."),
  hook_name: required(string(), "Its name."),
  hook_event: required(string(), "What it runs on."),
};
const hookExample = { hook_id: "h1", hook_name: "SessionStart:startup", hook_event: "SessionStart" };
const hookOutput = {
  stdout: required(string(), "What it wrote."),
  stderr: required(string(), "What it complained."),
  output: required(string(), "Both, in order."),
};

export const systemHookStartedSchema = systemFrame(
  "hook_started",
  { description: "A shell hook began.", example: hookExample },
  hook,
);

export const systemHookProgressSchema = systemFrame(
  "hook_progress",
  {
    description: "A shell hook wrote something.",
    example: { ...hookExample, stdout: "a", stderr: "", output: "a" },
  },
  { ...hook, ...hookOutput },
);

export const systemHookResponseSchema = systemFrame(
  "hook_response",
  {
    description: "A shell hook ended.",
    example: { ...hookExample, stdout: "a", stderr: "", output: "a", exit_code: 0, outcome: "success" },
  },
  {
    ...hook,
    ...hookOutput,
    exit_code: optional(float64(), "Its exit code."),
    outcome: required(
      openEnum({ success: "It went well.", error: "It failed.", cancelled: "It was stopped." }),
      "How it ended.",
    ),
  },
);

export const slashCommandSchema = claudeStreamJson.object(
  "SlashCommand",
  {
    description: "A command people type.",
    source,
    examples: [{ name: "lint", description: "Run the linter", argumentHint: "[path]" }],
  },
  {
    name: required(string(), "Its name, without the slash."),
    description: required(string(), "What it does."),
    argumentHint: required(string(), "What to type behind it."),
    aliases: optional(list(string()), "Other names."),
    builtin: optional(boolean(), "Part of the CLI."),
  },
);

export const systemCommandsChangedSchema = systemFrame(
  "commands_changed",
  { description: "The commands are others now.", example: { commands: [] } },
  { commands: required(list(slashCommandSchema), "All of them.") },
);

export const systemNotificationSchema = systemFrame(
  "notification",
  { description: "Something to show for a moment.", example: { key: "k", text: "offline", priority: "low" } },
  {
    key: required(string(), "One of a key replaces the one before."),
    text: required(string(), "What to show."),
    priority: required(
      openEnum({ low: "May wait.", medium: "As usual.", high: "Soon.", immediate: "At once." }),
      "How urgent.",
    ),
    color: optional(string(), "Colour."),
    timeout_ms: optional(float64(), { description: "How long.", unit: "ms" }),
  },
);

export const systemInformationalSchema = systemFrame(
  "informational",
  { description: "Something to show.", example: { content: "a hook blocked the prompt", level: "warning" } },
  {
    content: required(string(), "What to show."),
    level: required(
      openEnum({
        info: "Good to know.",
        notice: "Worth a look.",
        suggestion: "Advice.",
        warning: "Trouble.",
      }),
      "How important.",
    ),
    tool_use_id: optional(string(), "The call it is about."),
    prevent_continuation: optional(boolean(), "The turn does not go on."),
    tag: optional(string(), "Kind of notice."),
  },
);

export const systemLocalCommandOutputSchema = systemFrame(
  "local_command_output",
  { description: "What a local command says.", example: { content: "Total cost: $0.00" } },
  { content: required(string(), "What it says.") },
);

export const systemPluginInstallSchema = systemFrame(
  "plugin_install",
  { description: "A plugin is installed.", example: { status: "installed", name: "lint" } },
  {
    status: required(
      openEnum({
        started: "It began.",
        installed: "One is there.",
        failed: "One failed.",
        completed: "All are done.",
      }),
      "How far it is.",
    ),
    name: optional(string(), "The plugin."),
    error: optional(string(), "What went wrong."),
  },
);

export const systemFilesPersistedSchema = systemFrame(
  "files_persisted",
  {
    description: "Files were stored.",
    example: { files: [], failed: [], processed_at: "2026-11-01T09:00:00Z" },
  },
  {
    files: required(list(json()), "What was stored: `{filename, file_id}`."),
    failed: required(list(json()), "What was not: `{filename, error}`."),
    processed_at: required(string(), "When."),
  },
);

export const systemMemoryRecallSchema = systemFrame(
  "memory_recall",
  { description: "Memories were looked up.", example: { mode: "select", memories: [] } },
  {
    mode: required(openEnum({ select: "Chosen.", synthesize: "Summed up." }), "How."),
    memories: required(list(json()), "Which: `{path, scope, content?}`."),
  },
);

export const systemElicitationCompleteSchema = systemFrame(
  "elicitation_complete",
  {
    description: "A question of an MCP server is settled.",
    example: { mcp_server_name: "desk", elicitation_id: "e1" },
  },
  {
    mcp_server_name: required(string(), "The server."),
    elicitation_id: required(string(), "The question."),
  },
);

export const systemMirrorErrorSchema = systemFrame(
  "mirror_error",
  {
    description: "The transcript could not be copied. Made by the SDK, not by the CLI.",
    example: { error: "timed out", key: { projectKey: "demo", sessionId: ids.session } },
  },
  { error: required(string(), "Why."), key: required(json(), "Which: `{projectKey, sessionId, subpath?}`.") },
);

export const systemSessionWritesLostSchema = systemFrame(
  "session_writes_lost",
  { description: "Something could not be saved.", example: { error_code: "ENOSPC", lost: ["transcript"] } },
  {
    error_code: required(openEnum({ ENOSPC: "The disk is full.", EDQUOT: "The quota is used up." }), "Why."),
    lost: required(
      list(openEnum({ transcript: "The transcript.", global_config: "The settings." })),
      "What.",
    ),
    transcript_session_ids: optional(list(string()), "Whose transcripts."),
  },
);

export const systemWorkerShuttingDownSchema = systemFrame(
  "worker_shutting_down",
  { description: "The process ends.", example: { reason: "host_exit" } },
  { reason: required(string(), "Why.") },
);

export type SlashCommand = z.infer<typeof slashCommandSchema>;
