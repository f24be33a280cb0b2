import {
  instant,
  json,
  list,
  nullish,
  openEnum,
  openUnion,
  optional,
  required,
  string,
  tag,
} from "@colloquy/define";
import type { z } from "zod";
import { relatedTo } from "../../../mapping.ts";
import { eventWithData } from "../../envelope.ts";
import { at, ids } from "../../examples.ts";
import { sessionId, taskId, taskMessageId } from "../../ids.ts";
import { everrunsRest } from "../../namespace.ts";

const source = "everruns-rest §5.2";
const exampleTask = {
  id: ids.task,
  kind: "background",
  session_id: ids.session,
  display_name: "Watch the tide",
  state: "running",
  created_at: at,
};

export const sessionTaskSchema = everrunsRest.object(
  "SessionTask",
  { description: "Work that a session carries out beside its turns.", source, examples: [exampleTask] },
  {
    id: required(taskId(), "Opaque id, the same in all events about the task."),
    kind: nullish(string(), "Kind of work, such as `background`. The set is open."),
    session_id: nullish(sessionId(), "Conversation that the work is done for."),
    display_name: nullish(string(), "Name for display. Absent: none."),
    state: required(
      openEnum({
        queued: "Created and waiting for a worker.",
        running: "A worker carries out the task.",
        awaiting_input: "Suspended until a message arrives.",
        succeeded: "Ended with a usable result.",
        failed: "Ended with an error; see `error`.",
        canceled: "Stopped before its end. Spelled with one `l`, unlike `cancelled` elsewhere.",
      }),
      "Stage of the task. The set is open.",
    ),
    created_at: nullish(instant(), "Time the task was queued."),
    updated_at: nullish(instant(), "Time of the last change of any member."),
    started_at: nullish(instant(), "Time a worker took the task. Absent before it."),
    finished_at: nullish(instant(), "Time the task ended. Absent before it."),
    progress: optional(json(), "Progress in a form that `kind` determines. Absent: not reported."),
    error: optional(json(), "Failure in a form that `kind` determines. Only with `failed`."),
    artifacts: optional(json(), "Files and other results. Form not documented."),
    links: optional(json(), "References to related resources. Form not documented."),
  },
);

export const taskTextPartSchema = everrunsRest.object(
  "TaskTextPart",
  {
    description: "Text part of a task message.",
    source,
    examples: [{ type: "text", text: "Slack water at 21:40." }],
  },
  { type: tag("text"), text: required(string(), "Plain text for the task or the session.") },
);

export const taskDataPartSchema = everrunsRest.object(
  "TaskDataPart",
  {
    description: "JSON part of a task message.",
    source,
    examples: [{ type: "data", data: { slack: "21:40" } }],
  },
  {
    type: tag("data"),
    data: required(json(), "Any JSON value, in a form that sender and receiver agree on."),
  },
);

export const taskMessageSchema = everrunsRest.object(
  "TaskMessage",
  {
    description: "Message between a task and its session.",
    source,
    examples: [
      {
        id: ids.taskMessage,
        direction: "outbound",
        content: [{ type: "text", text: "Slack water at 21:40." }],
      },
    ],
  },
  {
    id: required(taskMessageId(), "Opaque id, unique in the task."),
    task_id: nullish(taskId(), "Task that sends or receives the message."),
    direction: required(
      openEnum({ inbound: "Sent by the session to the task.", outbound: "Sent by the task to the session." }),
      "Sender and receiver of the message.",
    ),
    content: required(
      list(openUnion("type", [taskTextPartSchema, taskDataPartSchema])),
      "Text and JSON parts in the order to be read.",
    ),
    created_at: nullish(instant(), "Time the message was sent."),
    in_reply_to: nullish(string(), "Id of the message that this one answers. Absent: none."),
  },
);

export const taskDataSchema = everrunsRest.object(
  "TaskData",
  { description: "State of a task after a change.", source, examples: [{ task: exampleTask }] },
  { task: required(sessionTaskSchema, "Complete task, with all members as they are now.") },
);

export const taskMessageDataSchema = everrunsRest.object(
  "TaskMessageData",
  {
    description: "Message between a task and its session.",
    source,
    examples: [
      {
        task_id: ids.task,
        message: {
          id: ids.taskMessage,
          direction: "inbound",
          content: [{ type: "data", data: { stop: true } }],
        },
      },
    ],
  },
  {
    task_id: required(taskId(), "Task that sent or received the message."),
    message: required(taskMessageSchema, "Message with its direction and content."),
  },
);

export const taskCreatedEventSchema = eventWithData(
  "task.created",
  { mapping: relatedTo("background") },
  taskDataSchema,
);
export const taskUpdatedEventSchema = eventWithData(
  "task.updated",
  { mapping: relatedTo("background") },
  taskDataSchema,
);
export const taskMessageSentEventSchema = eventWithData(
  "task.message.sent",
  { mapping: relatedTo("background") },
  taskMessageDataSchema,
);
export const taskMessageReceivedEventSchema = eventWithData(
  "task.message.received",
  { mapping: relatedTo("background") },
  taskMessageDataSchema,
);

export type SessionTask = z.infer<typeof sessionTaskSchema>;
export type TaskMessage = z.infer<typeof taskMessageSchema>;

export const taskEvents = [
  taskCreatedEventSchema,
  taskUpdatedEventSchema,
  taskMessageSentEventSchema,
  taskMessageReceivedEventSchema,
] as const;
