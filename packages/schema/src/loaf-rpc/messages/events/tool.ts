import { boolean, json, list, map, optional, required, string, uint53 } from "@colloquy/define";
import type { z } from "zod";
import { mapsTo } from "../../../mapping.ts";
import { executed, turnOf } from "../../examples.ts";
import { loafRpc } from "../../namespace.ts";
import { sessionId, turnId } from "../../scalars.ts";
import { event } from "./event.ts";

const turn = { session_id: sessionId(), turn_id: turnId() };
const round = required(uint53(), "Number of the model round within the turn, from 1.");

export const toolCallSchema = loafRpc.object(
  "ToolCall",
  {
    description: "Tool call of the model.",
    source: "loaf-rpc §8",
    examples: [{ name: "bash", input: { command: "ls" }, providerToolName: "bash", callId: "call_3af9" }],
  },
  {
    name: required(string(), "One of the names `tools.list` returns, or an unknown one the model made up."),
    input: required(map(json()), "Arguments the model chose."),
    providerToolName: required(string(), "Tool name in the form the provider requires."),
    callId: required(string(), "Id the provider gave the call. Only this event carries it."),
  },
);

export const executedToolSchema = loafRpc.object(
  "ExecutedTool",
  {
    description:
      "Outcome of a tool call. Carries no call id: calls of a turn never overlap, so they pair in order.",
    source: "loaf-rpc §8, §15 quirk 10",
    examples: [executed],
  },
  {
    name: required(string(), "One of the names `tools.list` returns, or an unknown one the model made up."),
    ok: required(boolean(), "False when the tool failed, was unknown or was aborted."),
    input: optional(map(json()), "Arguments of the call. Absent when the server did not keep them."),
    result: required(json(), "Output of the tool, any JSON value."),
    error: optional(string(), "Reason for the failure. Only when `ok` is false."),
  },
);

const startedData = loafRpc.object(
  "ToolCallStartedData",
  {
    description: "Tool call that begins, and its model round.",
    source: "loaf-rpc §8",
    examples: [
      {
        toolRound: 1,
        call: { name: "bash", input: { command: "ls" }, providerToolName: "bash", callId: "call_3af9" },
      },
    ],
  },
  { toolRound: round, call: required(toolCallSchema, "Tool and arguments, with the id of the provider.") },
);

const completedData = loafRpc.object(
  "ToolCallCompletedData",
  {
    description: "Tool call that has ended, and its model round.",
    source: "loaf-rpc §8",
    examples: [{ toolRound: 1, executed }],
  },
  { toolRound: round, executed: required(executedToolSchema, "Result or error, without the call id.") },
);

const resultsData = loafRpc.object(
  "ToolResultsData",
  {
    description: "Outcomes of all tool calls of one model round.",
    source: "loaf-rpc §8",
    examples: [{ toolRound: 1, executed: [executed] }],
  },
  { toolRound: round, executed: required(list(executedToolSchema), "Outcomes in the order the calls ran.") },
);

export const sessionToolCallStartedEventSchema = event(
  "session.tool.call.started",
  {
    description: "A tool call begins. Calls of a round run one after another.",
    example: {
      ...turnOf,
      data: {
        toolRound: 1,
        call: { name: "bash", input: { command: "ls" }, providerToolName: "bash", callId: "call_3af9" },
      },
    },
    mapping: mapsTo("tool.requested", "tool.started"),
  },
  { ...turn, data: required(startedData, "Call and its model round.") },
);

export const sessionToolCallCompletedEventSchema = event(
  "session.tool.call.completed",
  {
    description: "A tool call has ended, successfully or not.",
    example: { ...turnOf, data: { toolRound: 1, executed } },
    mapping: mapsTo("tool.completed"),
  },
  { ...turn, data: required(completedData, "Outcome and its model round.") },
);

export const sessionToolResultsEventSchema = event(
  "session.tool.results",
  {
    description:
      "All tool calls of a model round have ended. Repeats their outcomes, so clients display one of the two.",
    example: { ...turnOf, data: { toolRound: 1, executed: [executed] } },
    mapping: mapsTo("tool.completed", "message.started"),
  },
  { ...turn, data: required(resultsData, "Outcomes and their model round.") },
);

export type ToolCall = z.infer<typeof toolCallSchema>;
export type ExecutedTool = z.infer<typeof executedToolSchema>;
export type SessionToolCallStartedEvent = z.infer<typeof sessionToolCallStartedEventSchema>;
export type SessionToolCallCompletedEvent = z.infer<typeof sessionToolCallCompletedEventSchema>;
export type SessionToolResultsEvent = z.infer<typeof sessionToolResultsEventSchema>;
