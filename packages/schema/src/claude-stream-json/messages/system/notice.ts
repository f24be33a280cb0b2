import {
  boolean,
  float64,
  json,
  list,
  openEnum,
  optional,
  required,
  string,
  unmapped,
} from "@colloquy/define";
import type { z } from "zod";
import { systemFrame } from "../../envelope.ts";
import { ids } from "../../examples.ts";
import { forPeople, process } from "../../mappings.ts";
import { claudeStreamJson } from "../../namespace.ts";

const source = "claude-stream-json §5";
const hooks = unmapped("Hooks belong to the CLI; their decisions appear in other events.");
const hook = {
  hook_id: required(string(), "Id of this run of the hook; the same in all its frames."),
  hook_name: required(string(), "Configured hook, as event and matcher, such as `SessionStart:startup`."),
  hook_event: required(string(), "Event that triggered the hook, such as `SessionStart`."),
};
const hookExample = { hook_id: "h1", hook_name: "SessionStart:startup", hook_event: "SessionStart" };
const hookOutput = {
  stdout: required(string(), "Standard output of the hook so far."),
  stderr: required(string(), "Standard error of the hook so far."),
  output: required(string(), "Standard output and standard error in the order they were written."),
};

export const systemHookStartedSchema = systemFrame(
  "hook_started",
  {
    description: "A shell hook was started. Sent with `--include-hook-events`; may precede `init`.",
    example: hookExample,
    mapping: hooks,
  },
  hook,
);

export const systemHookProgressSchema = systemFrame(
  "hook_progress",
  {
    description: "A running shell hook has written output. Sent with `--include-hook-events`.",
    example: { ...hookExample, stdout: "a", stderr: "", output: "a" },
    mapping: hooks,
  },
  { ...hook, ...hookOutput },
);

export const systemHookResponseSchema = systemFrame(
  "hook_response",
  {
    description: "A shell hook has ended. Sent with `--include-hook-events`.",
    example: { ...hookExample, stdout: "a", stderr: "", output: "a", exit_code: 0, outcome: "success" },
    mapping: hooks,
  },
  {
    ...hook,
    ...hookOutput,
    exit_code: optional(float64(), "Exit code of the hook process. Absent when it was killed."),
    outcome: required(
      openEnum({
        success: "The hook ended normally with exit code 0.",
        error: "The hook failed or exited with another code.",
        cancelled: "The hook was stopped before it ended.",
      }),
      "How the run of the hook ended.",
    ),
  },
);

export const slashCommandSchema = claudeStreamJson.object(
  "SlashCommand",
  {
    description: "Slash command the user may type.",
    source,
    examples: [{ name: "lint", description: "Run the linter", argumentHint: "[path]" }],
  },
  {
    name: required(string(), "Command name without the leading slash."),
    description: required(string(), "One line on the effect of the command, for display."),
    argumentHint: required(string(), 'Placeholder for the arguments, such as `[path]`; `""` for none.'),
    aliases: optional(list(string()), "Alternative names for the same command, without the slash."),
    builtin: optional(boolean(), "True for commands that belong to the CLI, not to a plugin or project."),
  },
);

export const systemCommandsChangedSchema = systemFrame(
  "commands_changed",
  {
    description: "The set of slash commands changed. The list replaces any earlier one.",
    example: { commands: [] },
    mapping: forPeople,
  },
  { commands: required(list(slashCommandSchema), "Complete list of the slash commands.") },
);

export const systemNotificationSchema = systemFrame(
  "notification",
  {
    description: "Short notice to display for a while.",
    example: { key: "k", text: "offline", priority: "low" },
    mapping: forPeople,
  },
  {
    key: required(string(), "Identifies the notice; a later one with the same key replaces it."),
    text: required(string(), "Notice text to display."),
    priority: required(
      openEnum({
        low: "Least urgent; display may wait.",
        medium: "Ordinary urgency, between `low` and `high`.",
        high: "More urgent than `medium`; displayed before it.",
        immediate: "Most urgent; displayed without delay.",
      }),
      "Urgency relative to other notices.",
    ),
    color: optional(string(), "Display colour by name. Absent: the host chooses."),
    timeout_ms: optional(float64(), {
      description: "Time to display the notice. Absent: the host chooses.",
      unit: "ms",
    }),
  },
);

export const systemInformationalSchema = systemFrame(
  "informational",
  {
    description: "Message of the CLI to the user, outside the conversation.",
    example: { content: "a hook blocked the prompt", level: "warning" },
    mapping: forPeople,
  },
  {
    content: required(string(), "Message text to display."),
    level: required(
      openEnum({
        info: "Neutral information that needs no action.",
        notice: "Information the user should read.",
        suggestion: "Advice the user may follow.",
        warning: "A problem the user should know of.",
      }),
      "Severity of the message.",
    ),
    tool_use_id: optional(string(), "Tool call the message refers to. Absent for others."),
    prevent_continuation: optional(
      boolean(),
      "True when the message explains why the turn does not continue.",
    ),
    tag: optional(string(), "Category of the message, for filtering by hosts. Not documented."),
  },
);

export const systemLocalCommandOutputSchema = systemFrame(
  "local_command_output",
  {
    description: "Output of a slash command that the CLI ran itself.",
    example: { content: "Total cost: $0.00" },
    mapping: forPeople,
  },
  { content: required(string(), "Text to display, as the command printed it.") },
);

export const systemPluginInstallSchema = systemFrame(
  "plugin_install",
  {
    description: "Progress of installing plugins at start.",
    example: { status: "installed", name: "lint" },
    mapping: process,
  },
  {
    status: required(
      openEnum({
        started: "Installation of the configured plugins began.",
        installed: "The plugin given in `name` is ready for use.",
        failed: "The plugin given in `name` could not be installed; see `error`.",
        completed: "Installation of all plugins is finished.",
      }),
      "Stage of the installation.",
    ),
    name: optional(string(), "Plugin concerned. Absent for `started` and `completed`."),
    error: optional(string(), "Reason the installation failed. Only with `failed`."),
  },
);

export const systemFilesPersistedSchema = systemFrame(
  "files_persisted",
  {
    description: "Files were stored and received ids.",
    example: { files: [], failed: [], processed_at: "2026-11-01T09:00:00Z" },
    mapping: process,
  },
  {
    files: required(list(json()), "Stored files, as `{filename, file_id}`."),
    failed: required(list(json()), "Files that could not be stored, as `{filename, error}`."),
    processed_at: required(string(), "Time the files were processed, ISO 8601; form INFERRED."),
  },
);

export const systemMemoryRecallSchema = systemFrame(
  "memory_recall",
  {
    description: "Memories were retrieved and added to the context.",
    example: { mode: "select", memories: [] },
    mapping: forPeople,
  },
  {
    mode: required(
      openEnum({
        select: "Stored memories were selected and added as they are.",
        synthesize: "A summary of several memories was written and added.",
      }),
      "How the memories were chosen.",
    ),
    memories: required(
      list(json()),
      "Retrieved memories, as `{path, scope, content?}`; `scope` is `personal`, `team` or `organization`.",
    ),
  },
);

export const systemElicitationCompleteSchema = systemFrame(
  "elicitation_complete",
  {
    description: "An elicitation in mode `url` was completed outside the CLI.",
    example: { mcp_server_name: "desk", elicitation_id: "e1" },
    mapping: unmapped("Requests of tool servers to the user are no part of the neutral model."),
  },
  {
    mcp_server_name: required(string(), "MCP server that requested the input."),
    elicitation_id: required(string(), "Id given in the `elicitation` that opened the web page."),
  },
);

export const systemMirrorErrorSchema = systemFrame(
  "mirror_error",
  {
    description:
      "Entries of the transcript could not be copied to the host's store. Made by the SDK itself, never sent by the CLI.",
    example: { error: "timed out", key: { projectKey: "demo", sessionId: ids.session } },
    mapping: process,
  },
  {
    error: required(string(), "Reason the copy failed."),
    key: required(json(), "Transcript concerned, as `{projectKey, sessionId, subpath?}`."),
  },
);

export const systemSessionWritesLostSchema = systemFrame(
  "session_writes_lost",
  {
    description: "Data could not be written to disk and is lost.",
    example: { error_code: "ENOSPC", lost: ["transcript"] },
    mapping: process,
  },
  {
    error_code: required(
      openEnum({ ENOSPC: "No space left on the device.", EDQUOT: "The disk quota of the user is exceeded." }),
      "POSIX error code of the failed write. The set is open.",
    ),
    lost: required(
      list(
        openEnum({
          transcript: "Lines of the session's history file.",
          global_config: "Changes to the global configuration file.",
        }),
      ),
      "Kinds of data that were lost.",
    ),
    transcript_session_ids: optional(
      list(string()),
      "Sessions whose transcripts are incomplete. Absent when no transcript is.",
    ),
  },
);

export const systemWorkerShuttingDownSchema = systemFrame(
  "worker_shutting_down",
  {
    description: "The worker process is about to exit; no further frames follow from it.",
    example: { reason: "host_exit" },
    mapping: process,
  },
  { reason: required(string(), "Cause of the shutdown, such as `host_exit`. The set is open.") },
);

export type SlashCommand = z.infer<typeof slashCommandSchema>;
