import { boolean, json, list, map, optional, required, string, uint53 } from "@colloquy/define";
import type { z } from "zod";
import { executed, turnOf } from "../../examples.ts";
import { loafRpc } from "../../namespace.ts";
import { sessionId, turnId } from "../../scalars.ts";
import { event } from "./event.ts";

const turn = { session_id: sessionId(), turn_id: turnId() };
const round = required(uint53(), "Model round of the turn, from 1.");

export const toolCallSchema = loafRpc.object(
  "ToolCall",
  {
    description: "A tool with its input.",
    source: "loaf-rpc §8",
    examples: [{ name: "bash", input: { command: "ls" }, providerToolName: "bash", callId: "call_3af9" }],
  },
  {
    name: required(string(), "The tool."),
    input: required(map(json()), "Its input."),
    providerToolName: required(string(), "The tool as the provider names it."),
    callId: required(string(), "The call; told here only."),
  },
);

export const executedToolSchema = loafRpc.object(
  "ExecutedTool",
  {
    description: "What a tool answered. It does not tell the call: calls of a turn never overlap.",
    source: "loaf-rpc §8, §15 quirk 10",
    examples: [executed],
  },
  {
    name: required(string(), "The tool."),
    ok: required(boolean(), "Whether it went well."),
    input: optional(map(json()), "Its input."),
    result: required(json(), "Any JSON value."),
    error: optional(string(), "What went wrong."),
  },
);

const startedData = loafRpc.object(
  "ToolCallStartedData",
  {
    description: "A call that begins.",
    source: "loaf-rpc §8",
    examples: [
      {
        toolRound: 1,
        call: { name: "bash", input: { command: "ls" }, providerToolName: "bash", callId: "call_3af9" },
      },
    ],
  },
  { toolRound: round, call: required(toolCallSchema, "The call.") },
);

const completedData = loafRpc.object(
  "ToolCallCompletedData",
  { description: "A call that ended.", source: "loaf-rpc §8", examples: [{ toolRound: 1, executed }] },
  { toolRound: round, executed: required(executedToolSchema, "Its outcome.") },
);

const resultsData = loafRpc.object(
  "ToolResultsData",
  {
    description: "All calls of a round.",
    source: "loaf-rpc §8",
    examples: [{ toolRound: 1, executed: [executed] }],
  },
  { toolRound: round, executed: required(list(executedToolSchema), "Their outcomes, in order.") },
);

export const sessionToolCallStartedEventSchema = event(
  "session.tool.call.started",
  {
    description: "A tool begins.",
    example: {
      ...turnOf,
      data: {
        toolRound: 1,
        call: { name: "bash", input: { command: "ls" }, providerToolName: "bash", callId: "call_3af9" },
      },
    },
  },
  { ...turn, data: required(startedData, "The call.") },
);

export const sessionToolCallCompletedEventSchema = event(
  "session.tool.call.completed",
  { description: "A tool ended.", example: { ...turnOf, data: { toolRound: 1, executed } } },
  { ...turn, data: required(completedData, "The outcome.") },
);

export const sessionToolResultsEventSchema = event(
  "session.tool.results",
  {
    description: "Repeats what the calls of a round came to; show one of the two.",
    example: { ...turnOf, data: { toolRound: 1, executed: [executed] } },
  },
  { ...turn, data: required(resultsData, "The outcomes.") },
);

export type ToolCall = z.infer<typeof toolCallSchema>;
export type ExecutedTool = z.infer<typeof executedToolSchema>;
export type SessionToolCallStartedEvent = z.infer<typeof sessionToolCallStartedEventSchema>;
export type SessionToolCallCompletedEvent = z.infer<typeof sessionToolCallCompletedEventSchema>;
export type SessionToolResultsEvent = z.infer<typeof sessionToolResultsEventSchema>;
