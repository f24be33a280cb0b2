import { openEnum } from "@colloquy/define";
import type { z } from "zod";
import { loafRpc } from "../namespace.ts";

export const providerSchema = loafRpc.define(
  "Provider",
  { description: "Who runs a model.", source: "loaf-rpc §7", examples: ["openai"] },
  openEnum({
    openai: "OpenAI, by a signed-in account.",
    openrouter: "OpenRouter, by an API key; does not stream.",
    antigravity: "Antigravity, by a signed-in account.",
  }),
);

export const thinkingLevelSchema = loafRpc.define(
  "ThinkingLevel",
  { description: "How much a model reasons before it answers.", source: "loaf-rpc §7", examples: ["LOW"] },
  openEnum({
    OFF: "Not at all.",
    MINIMAL: "As little as possible.",
    LOW: "A little.",
    MEDIUM: "As usual.",
    HIGH: "Much.",
    XHIGH: "As much as possible.",
  }),
);

export const statusLabelSchema = loafRpc.define(
  "StatusLabel",
  {
    description:
      "What a session is doing, for people. The set is open: labels with a title or a number in them exist too.",
    source: "loaf-rpc §8.1",
    examples: ["thinking: the delta", "ready"],
  },
  openEnum({
    "preparing...": "A turn begins.",
    "compressing context...": "The history is summed up.",
    "thinking...": "Just before the first model round.",
    "drafting response...": "Before a piece of the answer.",
    "steer applied; continuing...": "Steering reached the model.",
    "interrupting...": "An interrupt was accepted.",
    ready: "The turn has ended.",
  }),
);

export const compactionReasonSchema = loafRpc.define(
  "CompactionReason",
  { description: "Why a history is summed up.", source: "loaf-rpc §8, §6.4", examples: ["auto"] },
  openEnum({
    none: "It was not.",
    auto: "It grew over the limit.",
    manual: "Somebody asked for it.",
    provider_switch: "The provider changed.",
  }),
);

export type Provider = z.infer<typeof providerSchema>;
export type ThinkingLevel = z.infer<typeof thinkingLevelSchema>;
export type StatusLabel = z.infer<typeof statusLabelSchema>;
export type CompactionReason = z.infer<typeof compactionReasonSchema>;
