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
    description:
      "The model requests a tool call. A call for the client waits until it is answered or times out.",
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
    name: required(string(), "Tool name without the prefix of a tool server."),
    input: required(json(), "Arguments that follow the input schema of the tool."),
    executor: required(toolExecutorSchema, "Side that runs the tool: server or client."),
    server: optional(string(), "Tool server that provides the tool. Absent for tools defined on their own."),
  },
);

export const toolStartedSchema = durable(
  "ToolStarted",
  "tool.started",
  {
    description:
      "The server is about to run a tool. Stored before it runs, so that a crash cannot repeat the call unnoticed.",
    examples: [{ type: "tool.started", ...at, seq: 8, ...turn, ...call }],
  },
  { turnId, callId, name: required(string(), "Tool name without the prefix of a tool server.") },
);

export const toolOutputSchema = ephemeral(
  "ToolOutput",
  "tool.output",
  {
    description: "Increment of the output of a running tool. Ephemeral.",
    examples: [
      { type: "tool.output", ...at, ...turn, ...call, index: 0, stream: "stdout", text: "HW 03:12" },
    ],
  },
  {
    turnId,
    callId,
    name: required(string(), "Tool name without the prefix of a tool server."),
    stream: required(
      openEnum({ stdout: "Regular output, file descriptor 1.", stderr: "Diagnostics, file descriptor 2." }),
      "Standard output or standard error.",
    ),
    text: required(string(), "Characters to append to the stream."),
  },
);

export const toolCompletedSchema = durable(
  "ToolCompleted",
  "tool.completed",
  {
    description: "A tool call has ended; the model receives the outcome in the next round.",
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
    name: required(string(), "Tool name without the prefix of a tool server."),
    outcome: required(toolOutcomeSchema, "Result or failure, as the model receives it."),
    durationMs: required(uint53(), {
      description: "Time from the request to the outcome, waiting included.",
      unit: "ms",
    }),
  },
);

export const permissionRequestedSchema = durable(
  "PermissionRequested",
  "permission.requested",
  {
    description: "A tool call needs permission; it waits for `permission.resolve`.",
    examples: [
      { type: "permission.requested", ...at, seq: 8, ...turn, requestId: "perm_1", ...call, input: {} },
    ],
  },
  {
    turnId,
    requestId: required(string(), "Opaque id, to be passed to `permission.resolve`."),
    callId,
    name: required(string(), "Tool to be run, without the prefix of a tool server."),
    input: required(json(), "Arguments the tool would run with."),
    question: optional(string(), "Question to display to the user. Absent: the client words one."),
    choices: optional(
      list(string()),
      "Answers to offer to the user, in order. Absent: the client offers the decisions it supports.",
    ),
  },
);

export const permissionResolvedSchema = durable(
  "PermissionResolved",
  "permission.resolved",
  {
    description: "A permission request was answered. One still open when its turn ends is denied.",
    examples: [
      { type: "permission.resolved", ...at, seq: 9, ...turn, requestId: "perm_1", decision: "allow" },
    ],
  },
  {
    turnId,
    requestId: required(string(), "Value from `permission.requested`; answered once."),
    decision: required(
      openEnum({
        allow: "The call runs this time; later ones are asked for again.",
        allowAlways: "The call runs, and later ones of the same kind are not asked for.",
        deny: "The call does not run; the model receives a failure.",
      }),
      "Whether the call may run.",
    ),
    input: optional(json(), "Arguments the tool runs with instead of the requested ones. Absent: unchanged."),
    message: optional(string(), "Explanation of a denial, passed to the model. Absent: none."),
  },
);
