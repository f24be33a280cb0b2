import { boolean, float64, json, list, openEnum, optional, required, string, uint53 } from "@colloquy/define";
import type { z } from "zod";
import { contentPartSchema } from "./content.ts";
import { session } from "./namespace.ts";

export const usageSchema = session.object(
  "Usage",
  {
    description:
      "Consumption of model calls. The three input counts do not overlap; their sum is the prompt.",
    examples: [{ inputTokens: 41, outputTokens: 9 }],
  },
  {
    inputTokens: required(uint53(), {
      description: "Prompt tokens processed anew, outside any cache.",
      unit: "tokens",
    }),
    outputTokens: required(uint53(), {
      description: "Tokens the model produced, reasoning included.",
      unit: "tokens",
    }),
    cacheReadTokens: optional(uint53(), {
      description: "Part of the prompt that a cache served.",
      unit: "tokens",
      default: 0,
    }),
    cacheCreationTokens: optional(uint53(), {
      description: "Part of the prompt that was written to a cache.",
      unit: "tokens",
      default: 0,
    }),
    costUsd: optional(float64(), {
      description: "Estimated price of the model calls. Absent: not known.",
      unit: "USD",
    }),
  },
);

export const failureSchema = session.object(
  "Failure",
  {
    description: "Description of a failure, for programs in `code` and for people in `message`.",
    examples: [{ code: "agent_failed", message: "The agent stopped with an error.", retryable: true }],
  },
  {
    code: required(
      openEnum({
        agent_failed: "The agent ended with an error, such as a failed model call.",
        max_turns: "The limit of model rounds in one turn was reached.",
        max_budget: "The cost limit of the session was reached.",
        invalid_input: "The message or its attachments could not be processed.",
        internal: "The server failed for an internal reason.",
      }),
      "Stable identifier in snake case. The set is open.",
    ),
    message: required(string(), "One sentence for people; its wording may change."),
    retryable: required(boolean(), "True when the same request may succeed later without changes."),
  },
);

export const toolOutcomeSchema = session.object(
  "ToolOutcome",
  {
    description: "Outcome of a tool call.",
    examples: [{ status: "success", content: [{ type: "text", text: "free" }], value: { free: true } }],
  },
  {
    status: required(
      openEnum({
        success: "The tool ran and returned a result.",
        error: "The tool ran and failed, or could not be run.",
        timeout: "No response arrived within the time limit.",
        cancelled: "The turn was interrupted, or continued without the result.",
        interrupted: "The server stopped while the tool was running; whether it took effect is unknown.",
      }),
      "Whether the tool returned a result, and why not.",
    ),
    content: required(list(contentPartSchema), "Output for the model. May be empty."),
    value: optional(json(), "Result as JSON, when the tool returned structured data. Absent otherwise."),
    error: optional(string(), "Reason for the failure, for people. Absent on success."),
  },
);

export type Usage = z.infer<typeof usageSchema>;
export type Failure = z.infer<typeof failureSchema>;
export type ToolOutcome = z.infer<typeof toolOutcomeSchema>;
