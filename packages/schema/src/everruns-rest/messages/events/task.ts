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
  { description: "Work a session does beside its turns.", source, examples: [exampleTask] },
  {
    id: required(taskId(), "Id of the task."),
    kind: nullish(string(), "What sort of work it is."),
    session_id: nullish(sessionId(), "The session it belongs to."),
    display_name: nullish(string(), "Name to show to a person."),
    state: required(
      openEnum({
        queued: "It waits to run.",
        running: "It runs.",
        awaiting_input: "It waits for an answer.",
        succeeded: "It is done.",
        failed: "It failed.",
        canceled: "It was stopped. Written with one `l`, unlike `cancelled` elsewhere.",
      }),
      "How it stands.",
    ),
    created_at: nullish(instant(), "When it was made."),
    updated_at: nullish(instant(), "When it last changed."),
    started_at: nullish(instant(), "When it began to run."),
    finished_at: nullish(instant(), "When it ended."),
    progress: optional(json(), "How far it is."),
    error: optional(json(), "Why it failed."),
    artifacts: optional(json(), "What it made."),
    links: optional(json(), "Where to read more."),
  },
);

export const taskTextPartSchema = everrunsRest.object(
  "TaskTextPart",
  {
    description: "Text in a task message.",
    source,
    examples: [{ type: "text", text: "Slack water at 21:40." }],
  },
  { type: tag("text"), text: required(string(), "The text.") },
);

export const taskDataPartSchema = everrunsRest.object(
  "TaskDataPart",
  { description: "Data in a task message.", source, examples: [{ type: "data", data: { slack: "21:40" } }] },
  { type: tag("data"), data: required(json(), "The data.") },
);

export const taskMessageSchema = everrunsRest.object(
  "TaskMessage",
  {
    description: "Something a task and its session say to each other.",
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
    id: required(taskMessageId(), "Id of the message."),
    task_id: nullish(taskId(), "The task."),
    direction: required(
      openEnum({ inbound: "To the task.", outbound: "From the task." }),
      "Which way it goes.",
    ),
    content: required(list(openUnion("type", [taskTextPartSchema, taskDataPartSchema])), "The body."),
    created_at: nullish(instant(), "When it was sent."),
    in_reply_to: nullish(string(), "The message it answers."),
  },
);

export const taskDataSchema = everrunsRest.object(
  "TaskData",
  { description: "A task with everything known about it.", source, examples: [{ task: exampleTask }] },
  { task: required(sessionTaskSchema, "The whole task as it is now.") },
);

export const taskMessageDataSchema = everrunsRest.object(
  "TaskMessageData",
  {
    description: "A task and its session spoke.",
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
  { task_id: required(taskId(), "The task."), message: required(taskMessageSchema, "The message.") },
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
