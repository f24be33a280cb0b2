import { float64, int32, nullish, required } from "@colloquy/define";
import type { z } from "zod";
import { usage } from "../examples.ts";
import { everrunsRest } from "../namespace.ts";

const dollars = (description: string) => nullish(float64(), { description, unit: "USD" });

export const tokenUsageSchema = everrunsRest.object(
  "TokenUsage",
  {
    description:
      "Consumption of model calls. The three input counts do not overlap; their sum is the size of the prompt.",
    source: "everruns-rest §3.2",
    examples: [usage, { ...usage, cache_read_tokens: 128, estimated_cost_usd: 0.00031 }],
  },
  {
    input_tokens: required(int32(), {
      description: "Prompt tokens processed anew, outside any cache.",
      unit: "tokens",
    }),
    output_tokens: required(int32(), {
      description: "Tokens the model produced, reasoning included.",
      unit: "tokens",
    }),
    cache_read_tokens: nullish(int32(), {
      description: "Part of the prompt that a cache served.",
      unit: "tokens",
      default: 0,
    }),
    cache_creation_tokens: nullish(int32(), {
      description: "Part of the prompt that was written to a cache.",
      unit: "tokens",
      default: 0,
    }),
    estimated_cost_usd: dollars("Cost computed from list prices. Absent: no price known."),
    actual_cost_usd: dollars("Cost reported by the provider. Absent: not reported."),
    effective_cost_usd: dollars("Reported cost, or the estimate when none was reported."),
  },
);

export type TokenUsage = z.infer<typeof tokenUsageSchema>;
