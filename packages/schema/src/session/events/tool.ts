import { json, list, openEnum, optional, required, string, uint53 } from "@colloquy/define";
import { callId, durable, ephemeral, messageId, turnId } from "../envelope.ts";
import { toolOutcomeSchema } from "../facts.ts";
import { toolExecutorSchema } from "../settings.ts";

const at = { sessionId: "01a194ee-2f31-7d7f-a018-96fd9e562e12", at: "2026-11-01T02:26:40.353Z" };
const turn = { turnId: "01a194ee-30f1-7d94-8bc5-01edd312244b" };
const call = { callId: "call_7f31", name: "tide_table" };

export const toolRequestedSchema = durable(
  "ToolRequested",
  "tool.requested",
  {
    description: "The model asks for a tool. A call for the client waits until it is answered or times out.",
    examples: [
      {
        type: "tool.requested",
        ...at,
        seq: 7,
        ...turn,
        messageId: "01a194ee-3127-7483-8379-bf0bee711e49",
        ...call,
        input: { port: "Vlissingen" },
        executor: "server",
      },
    ],
  },
  {
    turnId,
    messageId,
    callId,
    name: required(string(), "Bare name of the tool."),
    input: required(json(), "Arguments, by the tool's input schema."),
    executor: required(toolExecutorSchema, "Who runs it."),
    server: optional(string(), "Name of the tool server it belongs to."),
  },
);

export const toolStartedSchema = durable(
  "ToolStarted",
  "tool.started",
  {
    description:
      "The server begins to run a tool. Stored before it runs, so a crash never runs it twice unseen.",
    examples: [{ type: "tool.started", ...at, seq: 8, ...turn, ...call }],
  },
  { turnId, callId, name: required(string(), "Bare name of the tool.") },
);

export const toolOutputSchema = ephemeral(
  "ToolOutput",
  "tool.output",
  {
    description: "The next piece of what a running tool prints.",
    examples: [
      { type: "tool.output", ...at, ...turn, ...call, index: 0, stream: "stdout", text: "HW 03:12" },
    ],
  },
  {
    turnId,
    callId,
    name: required(string(), "Bare name of the tool."),
    stream: required(openEnum({ stdout: "Its output.", stderr: "Its diagnostics." }), "Which stream."),
    text: required(string(), "Text to append."),
  },
);

export const toolCompletedSchema = durable(
  "ToolCompleted",
  "tool.completed",
  {
    description: "A tool call ended; the model sees its outcome in the next round.",
    examples: [
      {
        type: "tool.completed",
        ...at,
        seq: 9,
        ...turn,
        ...call,
        outcome: { status: "success", content: [{ type: "text", text: "HW 03:12, 4.6 m" }] },
        durationMs: 64,
      },
    ],
  },
  {
    turnId,
    callId,
    name: required(string(), "Bare name of the tool."),
    outcome: required(toolOutcomeSchema, "How it ended."),
    durationMs: required(uint53(), { description: "From the request to the outcome.", unit: "ms" }),
  },
);

export const permissionRequestedSchema = durable(
  "PermissionRequested",
  "permission.requested",
  {
    description: "The agent wants to do something that needs a yes.",
    examples: [
      { type: "permission.requested", ...at, seq: 8, ...turn, requestId: "perm_1", ...call, input: {} },
    ],
  },
  {
    turnId,
    requestId: required(string(), "Id to answer with."),
    callId,
    name: required(string(), "Tool it wants to use."),
    input: required(json(), "Arguments it would use."),
    question: optional(string(), "What to ask a person."),
    choices: optional(list(string()), "Answers to offer."),
  },
);

export const permissionResolvedSchema = durable(
  "PermissionResolved",
  "permission.resolved",
  {
    description: "A permission request was answered.",
    examples: [
      { type: "permission.resolved", ...at, seq: 9, ...turn, requestId: "perm_1", decision: "allow" },
    ],
  },
  {
    turnId,
    requestId: required(string(), "The request that was answered."),
    decision: required(
      openEnum({
        allow: "Go on.",
        allowAlways: "Go on, now and whenever this is asked.",
        deny: "Do not do it.",
      }),
      "The answer.",
    ),
    input: optional(json(), "Arguments that are used in place of the asked ones."),
    message: optional(string(), "Why it was denied."),
  },
);
