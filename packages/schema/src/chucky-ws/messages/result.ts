import { float64, json, list, nullish, required, string, tag, uint53 } from "@colloquy/define";
import type { z } from "zod";
import { frame } from "../envelope.ts";
import { ids } from "../examples.ts";
import { chucky, docs } from "../namespace.ts";
import { bodySchema } from "./block.ts";
import { resultSubtypeSchema, roleSchema } from "./enums.ts";

const usage = { input_tokens: 412, output_tokens: 37 };
const result = {
  type: "result",
  subtype: "success",
  text: "It is 18 degrees and clear in Lisbon.",
  total_cost_usd: 0.0021,
  duration_secs: 1.84,
  session_id: ids.session,
  usage,
};

export const usageSchema = chucky.object(
  "Usage",
  docs("§4.4", "Token counts of a turn. The three input counts do not overlap.", usage),
  {
    input_tokens: required(uint53(), {
      description: "Prompt tokens processed anew, outside any cache.",
      unit: "tokens",
    }),
    output_tokens: required(uint53(), {
      description: "Tokens the model produced, reasoning included.",
      unit: "tokens",
    }),
    cache_creation_input_tokens: nullish(uint53(), {
      description: "Part of the prompt that was written to a cache.",
      unit: "tokens",
      default: 0,
    }),
    cache_read_input_tokens: nullish(uint53(), {
      description: "Part of the prompt that a cache served.",
      unit: "tokens",
      default: 0,
    }),
  },
);

export const historyMessageSchema = chucky.object(
  "HistoryMessage",
  docs("§4.4", "Message of the conversation, in the history that a result may carry.", {
    role: "user",
    content: "ping?",
  }),
  {
    role: required(roleSchema, "User, agent, or instructions that precede the conversation."),
    content: required(bodySchema, "Plain text, or a list of blocks, in the order written."),
  },
);

export const resultSchema = chucky.object(
  "Result",
  docs("§4.4", "Outcome of a turn, in the canonical dialect.", result),
  {
    type: tag("result"),
    subtype: required(resultSubtypeSchema, "Whether the turn succeeded, failed or was ended early."),
    text: nullish(
      string(),
      "Text of the final answer. Always present on success; may be empty. On failure, the part written so far.",
    ),
    total_cost_usd: required(float64(), { description: "Estimated cost of the turn.", unit: "USD" }),
    duration_secs: required(float64(), {
      description: "Time from the start of the turn to its end, in seconds with a fraction.",
      unit: "s",
    }),
    session_id: required(string(), "Id to pass as `sessionId` of `init` to resume later."),
    usage: required(usageSchema, "Tokens of all model rounds of the turn."),
    turn_count: nullish(uint53(), { description: "Model rounds of the turn.", unit: "rounds" }),
    messages: nullish(
      list(historyMessageSchema),
      "Messages of the conversation so far. Absent from this server.",
    ),
    error: nullish(string(), "Reason for the failure, for people. Always present when `subtype` is `error`."),
    output: nullish(
      json(),
      "Answer as JSON that satisfies the schema of `outputFormat`. Absent without one.",
    ),
  },
);

export const resultFrameSchema = frame(
  "ResultFrame",
  "result",
  docs(
    "§4.4",
    "Last frame of a turn; exactly one per user turn. `type` occurs twice, in the envelope and in the payload.",
    { type: "result", payload: result },
  ),
  resultSchema,
);

export type Usage = z.infer<typeof usageSchema>;
export type Result = z.infer<typeof resultSchema>;
export type ResultFrame = z.infer<typeof resultFrameSchema>;
