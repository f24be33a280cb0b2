import { boolean, float64, json, list, openEnum, optional, required, string, uint53 } from "@colloquy/define";
import type { z } from "zod";
import { contentPartSchema } from "./content.ts";
import { session } from "./namespace.ts";

export const usageSchema = session.object(
  "Usage",
  {
    description: "What model calls consumed. The three input counts do not overlap; their sum is the prompt.",
    examples: [{ inputTokens: 41, outputTokens: 9 }],
  },
  {
    inputTokens: required(uint53(), { description: "Prompt tokens that no cache served.", unit: "tokens" }),
    outputTokens: required(uint53(), { description: "Tokens the model wrote.", unit: "tokens" }),
    cacheReadTokens: optional(uint53(), {
      description: "Prompt tokens read from a cache.",
      unit: "tokens",
      default: 0,
    }),
    cacheCreationTokens: optional(uint53(), {
      description: "Prompt tokens written to a cache.",
      unit: "tokens",
      default: 0,
    }),
    costUsd: optional(float64(), { description: "Estimated cost.", unit: "USD" }),
  },
);

export const failureSchema = session.object(
  "Failure",
  {
    description: "Why something did not work, for programs (`code`) and for people (`message`).",
    examples: [{ code: "agent_failed", message: "The agent stopped with an error.", retryable: true }],
  },
  {
    code: required(
      openEnum({
        agent_failed: "The agent stopped with an error.",
        max_turns: "The limit of model rounds was reached.",
        max_budget: "The money limit was reached.",
        invalid_input: "The input cannot be used.",
        internal: "A fault of the server.",
      }),
      "Stable snake_case code.",
    ),
    message: required(string(), "One sentence for a person."),
    retryable: required(boolean(), "Whether the same request may succeed later."),
  },
);

export const toolOutcomeSchema = session.object(
  "ToolOutcome",
  {
    description: "How a tool call ended.",
    examples: [{ status: "success", content: [{ type: "text", text: "free" }], value: { free: true } }],
  },
  {
    status: required(
      openEnum({
        success: "It ran and gave a result.",
        error: "It ran and failed, or could not run.",
        timeout: "Nobody answered in time.",
        cancelled: "The turn was interrupted or went on without it.",
        interrupted: "The server stopped while it ran; whether it took effect is unknown.",
      }),
      "How it ended.",
    ),
    content: required(list(contentPartSchema), "What the model is shown. May be empty."),
    value: optional(json(), "The result as data, when it was sent as data."),
    error: optional(string(), "What went wrong, for a person."),
  },
);

export type Usage = z.infer<typeof usageSchema>;
export type Failure = z.infer<typeof failureSchema>;
export type ToolOutcome = z.infer<typeof toolOutcomeSchema>;
