import { openEnum } from "@colloquy/define";
import type { z } from "zod";
import { loafRpc } from "../namespace.ts";

export const providerSchema = loafRpc.define(
  "Provider",
  {
    description: "Service that runs a model. The set is open in responses and events.",
    source: "loaf-rpc §7",
    examples: ["openai"],
  },
  openEnum({
    openai: "OpenAI, through a signed-in account. Streams one segment per chunk.",
    openrouter:
      "OpenRouter, with an API key. Does not stream: at most one thought chunk and one answer chunk per model round.",
    antigravity: "Antigravity, through a signed-in account. Sends one chunk per model round.",
  }),
);

export const thinkingLevelSchema = loafRpc.define(
  "ThinkingLevel",
  {
    description:
      "Amount of reasoning before the answer, from `OFF` to `XHIGH`. A level the model does not support becomes its default.",
    source: "loaf-rpc §7",
    examples: ["LOW"],
  },
  openEnum({
    OFF: "No reasoning requested; thought segments may still arrive.",
    MINIMAL: "Least reasoning, above `OFF`.",
    LOW: "Less reasoning than `MEDIUM`.",
    MEDIUM: "Between `LOW` and `HIGH`.",
    HIGH: "More reasoning than `MEDIUM`.",
    XHIGH: "Most reasoning the model offers.",
  }),
);

export const statusLabelSchema = loafRpc.define(
  "StatusLabel",
  {
    description:
      "Human-readable activity of a session. The set is open: `thinking: <title>` and `queued (<n>)` occur too. Do not derive state from it.",
    source: "loaf-rpc §8.1",
    examples: ["thinking: the delta", "ready"],
  },
  openEnum({
    "preparing...": "A turn has begun; always precedes the response to `session.send`.",
    "compressing context...":
      "The history is checked for compaction or being compacted. Sent in every turn with a non-empty history.",
    "thinking...": "The first model round is about to start, with reasoning.",
    "drafting response...":
      "A segment of the answer follows, or the first model round starts without reasoning.",
    "steer applied; continuing...": "Pending steering was added to the model round that starts.",
    "interrupting...": "An interrupt was accepted; the turn still has to end.",
    ready: "The turn or `/compress` has ended. Another queued turn may start directly after it.",
  }),
);

export const compactionReasonSchema = loafRpc.define(
  "CompactionReason",
  {
    description: "Cause of a compaction, which replaces the history by a summary.",
    source: "loaf-rpc §8, §6.4",
    examples: ["auto"],
  },
  openEnum({
    none: "No compaction took place, because the history was empty.",
    auto: "The estimated size exceeded the high watermark.",
    manual: "The user requested it with `/compress`.",
    provider_switch: "The provider changed since the last turn, which always forces a compaction.",
  }),
);

export type Provider = z.infer<typeof providerSchema>;
export type ThinkingLevel = z.infer<typeof thinkingLevelSchema>;
export type StatusLabel = z.infer<typeof statusLabelSchema>;
export type CompactionReason = z.infer<typeof compactionReasonSchema>;
