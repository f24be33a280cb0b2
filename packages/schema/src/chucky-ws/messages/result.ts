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

export const usageSchema = chucky.object("Usage", docs("§4.4", "What the turn consumed.", usage), {
  input_tokens: required(uint53(), { description: "Prompt tokens that no cache served.", unit: "tokens" }),
  output_tokens: required(uint53(), { description: "Tokens the model wrote.", unit: "tokens" }),
  cache_creation_input_tokens: nullish(uint53(), {
    description: "Prompt tokens written to a cache.",
    unit: "tokens",
    default: 0,
  }),
  cache_read_input_tokens: nullish(uint53(), {
    description: "Prompt tokens read from a cache.",
    unit: "tokens",
    default: 0,
  }),
});

export const historyMessageSchema = chucky.object(
  "HistoryMessage",
  docs("§4.4", "A message of the conversation.", { role: "user", content: "ping?" }),
  { role: required(roleSchema, "Who spoke."), content: required(bodySchema, "What was said.") },
);

export const resultSchema = chucky.object("Result", docs("§4.4", "How a turn ended.", result), {
  type: tag("result"),
  subtype: required(resultSubtypeSchema, "How it ended."),
  text: nullish(string(), "The whole answer. Always present on success; may be empty."),
  total_cost_usd: required(float64(), { description: "Estimated cost of the turn.", unit: "USD" }),
  duration_secs: required(float64(), { description: "From start to end, with a fraction.", unit: "s" }),
  session_id: required(string(), "Id to resume the session by."),
  usage: required(usageSchema, "What the turn consumed."),
  turn_count: nullish(uint53(), { description: "Model rounds it took.", unit: "rounds" }),
  messages: nullish(list(historyMessageSchema), "The conversation."),
  error: nullish(string(), "Why it failed; servers send it with `error`."),
  output: nullish(json(), "The answer as data, when `outputFormat` asked for it."),
});

export const resultFrameSchema = frame(
  "ResultFrame",
  "result",
  docs(
    "§4.4",
    "Ends a turn: exactly one per user turn, always its last frame. `type` stands twice, outside and in the payload.",
    { type: "result", payload: result },
  ),
  resultSchema,
);

export type Usage = z.infer<typeof usageSchema>;
export type Result = z.infer<typeof resultSchema>;
export type ResultFrame = z.infer<typeof resultFrameSchema>;
