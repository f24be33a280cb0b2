import { float64, list, literal, nullable, required, string } from "@colloquy/define";
import type { z } from "zod";
import { loafRpc } from "../namespace.ts";

export const limitWindowSchema = loafRpc.object(
  "LimitWindow",
  {
    description: "Use of one allowance window at OpenAI.",
    source: "loaf-rpc §6.4",
    examples: [
      { usedPercent: 12.5, remainingPercent: 87.5, limitWindowSeconds: 18000, resetAtEpochSeconds: null },
    ],
  },
  {
    usedPercent: required(float64(), {
      description: "Share of the window that is consumed, 0 to 100.",
      unit: "%",
    }),
    remainingPercent: required(float64(), {
      description: "Share of the window still available, 0 to 100.",
      unit: "%",
    }),
    limitWindowSeconds: nullable(float64(), {
      description: "Length of the window; `null` when not reported.",
      unit: "s",
    }),
    resetAtEpochSeconds: nullable(float64(), {
      description: "Time the window resets, since the Unix epoch; `null` when not reported.",
      unit: "s",
    }),
  },
);

export const openaiLimitsSnapshotSchema = loafRpc.object(
  "OpenaiLimitsSnapshot",
  {
    description: "Allowances of the signed-in OpenAI account.",
    source: "loaf-rpc §6.4",
    examples: [{ planType: "plus", primary: null, secondary: null }],
  },
  {
    planType: nullable(string(), "Subscription plan, such as `plus`; `null` when not reported."),
    primary: nullable(
      limitWindowSchema,
      "First window the provider reports, usually the shorter; `null` when not reported.",
    ),
    secondary: nullable(
      limitWindowSchema,
      "Second window the provider reports, usually the longer; `null` when not reported.",
    ),
  },
);

export const antigravityModelLimitSchema = loafRpc.object(
  "AntigravityModelLimit",
  {
    description: "Allowance left for one model at Antigravity.",
    source: "loaf-rpc §6.4",
    examples: [{ name: "gemini-3", remainingPercent: 80, resetTime: null }],
  },
  {
    name: required(string(), "Model name as the provider displays it."),
    remainingPercent: required(float64(), {
      description: "Share of the allowance still available, 0 to 100.",
      unit: "%",
    }),
    resetTime: nullable(
      string(),
      "Time the allowance resets, as text of the provider; `null` when not reported.",
    ),
  },
);

export const antigravityLimitsSnapshotSchema = loafRpc.object(
  "AntigravityLimitsSnapshot",
  {
    description: "Allowances of the signed-in Antigravity account.",
    source: "loaf-rpc §6.4",
    examples: [{ models: [] }],
  },
  { models: required(list(antigravityModelLimitSchema), "One entry for each model with an allowance.") },
);

export const limitsFailureSchema = loafRpc.object(
  "LimitsFailure",
  {
    description: "The provider could not be queried.",
    source: "loaf-rpc §6.4",
    examples: [{ ok: false, message: "sign in again" }],
  },
  {
    ok: required(literal(false), "Always false: the query failed."),
    message: required(string(), "Reason the query failed, in words."),
  },
);
export const openaiLimitsSuccessSchema = loafRpc.object(
  "OpenaiLimitsSuccess",
  {
    description: "Successful query of the allowances at OpenAI.",
    source: "loaf-rpc §6.4",
    examples: [{ ok: true, snapshot: { planType: "plus", primary: null, secondary: null } }],
  },
  {
    ok: required(literal(true), "Always true: the query succeeded."),
    snapshot: required(openaiLimitsSnapshotSchema, "Allowances at the time of the query."),
  },
);

export const antigravityLimitsSuccessSchema = loafRpc.object(
  "AntigravityLimitsSuccess",
  {
    description: "Successful query of the allowances at Antigravity.",
    source: "loaf-rpc §6.4",
    examples: [{ ok: true, snapshot: { models: [] } }],
  },
  {
    ok: required(literal(true), "Always true: the query succeeded."),
    snapshot: required(antigravityLimitsSnapshotSchema, "Allowances at the time of the query."),
  },
);

const failure = { ok: false, message: "sign in again" };

export const openaiLimitsSchema = loafRpc.memberUnion(
  "OpenaiLimits",
  {
    description: "Allowances at OpenAI, or the reason they could not be queried.",
    source: "loaf-rpc §6.4",
    examples: [failure],
  },
  [{ has: "snapshot", schema: openaiLimitsSuccessSchema }, { schema: limitsFailureSchema }],
);

export const antigravityLimitsSchema = loafRpc.memberUnion(
  "AntigravityLimits",
  {
    description: "Allowances at Antigravity, or the reason they could not be queried.",
    source: "loaf-rpc §6.4",
    examples: [failure],
  },
  [{ has: "snapshot", schema: antigravityLimitsSuccessSchema }, { schema: limitsFailureSchema }],
);

export const limitsGetResultSchema = loafRpc.object(
  "LimitsGetResult",
  {
    description: "Allowances of all accounts that are signed in.",
    source: "loaf-rpc §6.4",
    examples: [{ openai: failure, antigravity: null }],
  },
  {
    openai: nullable(openaiLimitsSchema, "Outcome of the query at OpenAI; `null` when not signed in there."),
    antigravity: nullable(
      antigravityLimitsSchema,
      "Outcome of the query at Antigravity; `null` when not signed in there.",
    ),
  },
);

export type LimitWindow = z.infer<typeof limitWindowSchema>;
export type OpenaiLimits = z.infer<typeof openaiLimitsSchema>;
export type AntigravityLimits = z.infer<typeof antigravityLimitsSchema>;
export type LimitsGetResult = z.infer<typeof limitsGetResultSchema>;
