import { boolean, float64, json, list, openEnum, optional, required, string } from "@colloquy/define";
import type { z } from "zod";
import { relatedTo } from "../../../mapping.ts";
import { systemFrame } from "../../envelope.ts";
import { claudeStreamJson } from "../../namespace.ts";

const source = "claude-stream-json §5";
const task = {
  task_id: required(string(), "Id of the background task or sub-agent, unique in the session."),
  run_id: optional(string(), "Id of one run of a task that may run several times. Absent for others."),
};
const call = optional(string(), "Tool call that started the task. Absent when none did.");
const description = required(string(), "Short description of the work, for display.");

export const taskUsageSchema = claudeStreamJson.object(
  "TaskUsage",
  {
    description: "Resources a task has used since it started.",
    source,
    examples: [{ total_tokens: 900, tool_uses: 2, duration_ms: 1200 }],
  },
  {
    total_tokens: required(float64(), {
      description: "Input and output tokens of all its model requests.",
      unit: "tokens",
    }),
    tool_uses: required(float64(), "Number of tool calls made."),
    duration_ms: required(float64(), { description: "Run time so far.", unit: "ms" }),
  },
);

export const systemTaskStartedSchema = systemFrame(
  "task_started",
  {
    description: "A sub-agent, workflow or background command was started.",
    example: { task_id: "t1", description: "count files" },
    mapping: relatedTo("background"),
  },
  {
    ...task,
    tool_use_id: call,
    description,
    subagent_type: optional(string(), "Agent definition the sub-agent runs. Absent for other tasks."),
    is_backgrounded: optional(boolean(), "Whether the turn continues without waiting for the task."),
    spawn_depth: optional(
      float64(),
      "Nesting depth: 1 for a task of the main conversation, one more per level; INFERRED.",
    ),
    parent_task_id: optional(
      string(),
      "Task that started this one. Absent for a task of the main conversation.",
    ),
    task_type: optional(string(), "Kind of work, such as `local_bash`. The set is open."),
    workflow_name: optional(string(), "Name of the workflow. Absent when no workflow started the task."),
    prompt: optional(string(), "Instructions the sub-agent was started with."),
    skip_transcript: optional(
      boolean(),
      "True when the frame is for display only and not kept in the transcript.",
    ),
    ambient: optional(boolean(), "True when the task runs unattended and its end does not concern the user."),
  },
);

export const systemTaskProgressSchema = systemFrame(
  "task_progress",
  {
    description: "Running total of a task, sent from time to time.",
    example: {
      task_id: "t1",
      description: "count files",
      usage: { total_tokens: 900, tool_uses: 2, duration_ms: 1200 },
    },
    mapping: relatedTo("background"),
  },
  {
    ...task,
    tool_use_id: call,
    description,
    subagent_type: optional(string(), "Agent definition the sub-agent runs. Absent for other tasks."),
    usage: required(taskUsageSchema, "Resources used since the task started."),
    last_tool_name: optional(string(), "Tool the task called last. Absent before the first call."),
    summary: optional(string(), "Work done so far, in words. Enabled by `agentProgressSummaries`."),
  },
);

export const taskPatchSchema = claudeStreamJson.object(
  "TaskPatch",
  {
    description: "Changed members of a task. Absent members are unchanged.",
    source,
    examples: [{ status: "running" }],
  },
  {
    status: optional(
      openEnum({
        pending: "Created, but not started yet.",
        running: "The task is being carried out.",
        completed: "Ended with a usable result.",
        failed: "Ended with an error; `error` gives the reason.",
        killed: "Ended by the user or the host.",
        paused: "Suspended; may become `running` again.",
      }),
      "New state of the task.",
    ),
    description: optional(string(), "New description of the work, for display."),
    end_time: optional(json(), "Time the task ended. Form not documented."),
    total_paused_ms: optional(float64(), {
      description: "Time spent in state `paused`, in total.",
      unit: "ms",
    }),
    error: optional(string(), "Error message of a failed task."),
    is_backgrounded: optional(boolean(), "Whether the turn now continues without waiting for the task."),
  },
);

export const systemTaskUpdatedSchema = systemFrame(
  "task_updated",
  {
    description: "State or description of a task changed.",
    example: { task_id: "t1", patch: { status: "running" } },
    mapping: relatedTo("background"),
  },
  { ...task, patch: required(taskPatchSchema, "Members that changed, with their new values.") },
);

export const systemTaskNotificationSchema = systemFrame(
  "task_notification",
  {
    description: "Final frame of a task. The CLI may start a turn by itself to process the outcome.",
    example: { task_id: "t1", status: "completed", output_file: "", summary: "three files" },
    mapping: relatedTo("background"),
  },
  {
    ...task,
    tool_use_id: call,
    status: required(
      openEnum({
        completed: "Ended with a usable result; see `summary`.",
        failed: "Ended with an error; see `summary`.",
        stopped: "Ended before completion by the user or the host.",
      }),
      "Whether the task delivered its result.",
    ),
    reason: optional(
      openEnum({ worker_restart: "The process that ran the task was restarted." }),
      "Cause of a premature end. Absent for a regular one.",
    ),
    output_file: required(string(), 'File that holds the complete output; `""` when there is none.'),
    summary: required(string(), "Outcome in words, for the user and the model."),
    usage: optional(taskUsageSchema, "Resources the task used in total."),
    resource_links: optional(
      list(json()),
      "Resources the outcome refers to, in the form of MCP resource links.",
    ),
    skip_transcript: optional(
      boolean(),
      "True when the frame is for display only and not kept in the transcript.",
    ),
    ambient: optional(boolean(), "True when the task ran unattended and its end does not concern the user."),
  },
);

export const backgroundTaskSchema = claudeStreamJson.object(
  "BackgroundTask",
  {
    description: "Entry in the list of running background tasks.",
    source,
    examples: [{ task_id: "t1", task_type: "local_bash", description: "count files" }],
  },
  {
    ...task,
    task_type: required(string(), "Kind of work, such as `local_bash`. The set is open."),
    subagent_type: optional(string(), "Agent definition the sub-agent runs. Absent for other tasks."),
    description,
    parent_task_id: optional(
      string(),
      "Task that started this one. Absent for a task of the main conversation.",
    ),
    ambient: optional(boolean(), "True when the task runs unattended and its end does not concern the user."),
  },
);

export const systemBackgroundTasksChangedSchema = systemFrame(
  "background_tasks_changed",
  {
    description: "The set of background tasks changed. The list replaces any earlier one.",
    example: { tasks: [] },
    mapping: relatedTo("background"),
  },
  {
    tasks: required(
      list(backgroundTaskSchema),
      "Complete list of the background tasks; `[]` when none is left.",
    ),
  },
);

export type TaskUsage = z.infer<typeof taskUsageSchema>;
export type BackgroundTask = z.infer<typeof backgroundTaskSchema>;
