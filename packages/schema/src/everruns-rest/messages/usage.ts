import { float64, int32, nullish, required } from "@colloquy/define";
import type { z } from "zod";
import { usage } from "../examples.ts";
import { everrunsRest } from "../namespace.ts";

const dollars = (description: string) => nullish(float64(), { description, unit: "USD" });

export const tokenUsageSchema = everrunsRest.object(
  "TokenUsage",
  {
    description:
      "What model calls consumed. The three input counts do not overlap: their sum is the size of the prompt.",
    source: "everruns-rest §3.2",
    examples: [usage, { ...usage, cache_read_tokens: 128, estimated_cost_usd: 0.00031 }],
  },
  {
    input_tokens: required(int32(), { description: "Prompt tokens no cache served.", unit: "tokens" }),
    output_tokens: required(int32(), { description: "Tokens the model wrote.", unit: "tokens" }),
    cache_read_tokens: nullish(int32(), {
      description: "Prompt tokens read from a cache.",
      unit: "tokens",
      default: 0,
    }),
    cache_creation_tokens: nullish(int32(), {
      description: "Prompt tokens written to a cache.",
      unit: "tokens",
      default: 0,
    }),
    estimated_cost_usd: dollars("Cost by list prices."),
    actual_cost_usd: dollars("Cost the provider reported."),
    effective_cost_usd: dollars("The reported cost, or the estimate where there is none."),
  },
);

export type TokenUsage = z.infer<typeof tokenUsageSchema>;
