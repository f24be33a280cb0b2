import { boolean, float64, json, list, openEnum, optional, required, string } from "@colloquy/define";
import type { z } from "zod";
import { systemFrame } from "../../envelope.ts";
import { claudeStreamJson } from "../../namespace.ts";

const source = "claude-stream-json §5";
const task = {
  task_id: required(string(), "The task."),
  run_id: optional(string(), "Its run."),
};
const call = optional(string(), "The call that started it.");
const description = required(string(), "What it does.");

export const taskUsageSchema = claudeStreamJson.object(
  "TaskUsage",
  {
    description: "What a task used so far.",
    source,
    examples: [{ total_tokens: 900, tool_uses: 2, duration_ms: 1200 }],
  },
  {
    total_tokens: required(float64(), { description: "All tokens.", unit: "tokens" }),
    tool_uses: required(float64(), "Calls of tools."),
    duration_ms: required(float64(), { description: "Time.", unit: "ms" }),
  },
);

export const systemTaskStartedSchema = systemFrame(
  "task_started",
  { description: "A task began.", example: { task_id: "t1", description: "count files" } },
  {
    ...task,
    tool_use_id: call,
    description,
    subagent_type: optional(string(), "Kind of sub-agent."),
    is_backgrounded: optional(boolean(), "Whether it is in the background."),
    spawn_depth: optional(float64(), "How deep it is nested."),
    parent_task_id: optional(string(), "The task it belongs to."),
    task_type: optional(string(), "Kind of task."),
    workflow_name: optional(string(), "Workflow it belongs to."),
    prompt: optional(string(), "What it was told."),
    skip_transcript: optional(boolean(), "Not for the transcript."),
    ambient: optional(boolean(), "Nobody waits for it."),
  },
);

export const systemTaskProgressSchema = systemFrame(
  "task_progress",
  {
    description: "A task goes on.",
    example: {
      task_id: "t1",
      description: "count files",
      usage: { total_tokens: 900, tool_uses: 2, duration_ms: 1200 },
    },
  },
  {
    ...task,
    tool_use_id: call,
    description,
    subagent_type: optional(string(), "Kind of sub-agent."),
    usage: required(taskUsageSchema, "What it used so far."),
    last_tool_name: optional(string(), "The last tool it called."),
    summary: optional(string(), "What it did so far."),
  },
);

export const taskPatchSchema = claudeStreamJson.object(
  "TaskPatch",
  { description: "What changed about a task.", source, examples: [{ status: "running" }] },
  {
    status: optional(
      openEnum({
        pending: "It waits.",
        running: "It runs.",
        completed: "It went well.",
        failed: "It failed.",
        killed: "It was killed.",
        paused: "It rests.",
      }),
      "How it is.",
    ),
    description: optional(string(), "What it does."),
    end_time: optional(json(), "When it ended."),
    total_paused_ms: optional(float64(), { description: "Time it rested.", unit: "ms" }),
    error: optional(string(), "What went wrong."),
    is_backgrounded: optional(boolean(), "Whether it is in the background."),
  },
);

export const systemTaskUpdatedSchema = systemFrame(
  "task_updated",
  { description: "A task changed.", example: { task_id: "t1", patch: { status: "running" } } },
  { ...task, patch: required(taskPatchSchema, "What changed.") },
);

export const systemTaskNotificationSchema = systemFrame(
  "task_notification",
  {
    description: "A task ended.",
    example: { task_id: "t1", status: "completed", output_file: "", summary: "three files" },
  },
  {
    ...task,
    tool_use_id: call,
    status: required(
      openEnum({ completed: "It went well.", failed: "It failed.", stopped: "It was stopped." }),
      "How.",
    ),
    reason: optional(openEnum({ worker_restart: "The process began anew." }), "Why."),
    output_file: required(string(), "Where its output is; may be empty."),
    summary: required(string(), "What it did."),
    usage: optional(taskUsageSchema, "What it used."),
    resource_links: optional(list(json()), "Resources it names."),
    skip_transcript: optional(boolean(), "Not for the transcript."),
    ambient: optional(boolean(), "Nobody waits for it."),
  },
);

export const backgroundTaskSchema = claudeStreamJson.object(
  "BackgroundTask",
  {
    description: "A task in the background.",
    source,
    examples: [{ task_id: "t1", task_type: "local_bash", description: "count files" }],
  },
  {
    ...task,
    task_type: required(string(), "Kind of task."),
    subagent_type: optional(string(), "Kind of sub-agent."),
    description,
    parent_task_id: optional(string(), "The task it belongs to."),
    ambient: optional(boolean(), "Nobody waits for it."),
  },
);

export const systemBackgroundTasksChangedSchema = systemFrame(
  "background_tasks_changed",
  { description: "The tasks in the background are others now.", example: { tasks: [] } },
  { tasks: required(list(backgroundTaskSchema), "All of them.") },
);

export type TaskUsage = z.infer<typeof taskUsageSchema>;
export type BackgroundTask = z.infer<typeof backgroundTaskSchema>;
