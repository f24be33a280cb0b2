import { float64, list, literal, nullable, required, string } from "@colloquy/define";
import type { z } from "zod";
import { loafRpc } from "../namespace.ts";

export const limitWindowSchema = loafRpc.object(
  "LimitWindow",
  {
    description: "How much of an allowance is used.",
    source: "loaf-rpc §6.4",
    examples: [
      { usedPercent: 12.5, remainingPercent: 87.5, limitWindowSeconds: 18000, resetAtEpochSeconds: null },
    ],
  },
  {
    usedPercent: required(float64(), { description: "Used.", unit: "%" }),
    remainingPercent: required(float64(), { description: "Left.", unit: "%" }),
    limitWindowSeconds: nullable(float64(), { description: "Length of the window.", unit: "s" }),
    resetAtEpochSeconds: nullable(float64(), { description: "When it starts anew.", unit: "s" }),
  },
);

export const openaiLimitsSnapshotSchema = loafRpc.object(
  "OpenaiLimitsSnapshot",
  {
    description: "The allowance at OpenAI.",
    source: "loaf-rpc §6.4",
    examples: [{ planType: "plus", primary: null, secondary: null }],
  },
  {
    planType: nullable(string(), "The plan."),
    primary: nullable(limitWindowSchema, "The short window."),
    secondary: nullable(limitWindowSchema, "The long window."),
  },
);

export const antigravityModelLimitSchema = loafRpc.object(
  "AntigravityModelLimit",
  {
    description: "What is left for one model.",
    source: "loaf-rpc §6.4",
    examples: [{ name: "gemini-3", remainingPercent: 80, resetTime: null }],
  },
  {
    name: required(string(), "The model."),
    remainingPercent: required(float64(), { description: "Left.", unit: "%" }),
    resetTime: nullable(string(), "When it starts anew."),
  },
);

export const antigravityLimitsSnapshotSchema = loafRpc.object(
  "AntigravityLimitsSnapshot",
  { description: "The allowance at Antigravity.", source: "loaf-rpc §6.4", examples: [{ models: [] }] },
  { models: required(list(antigravityModelLimitSchema), "By model.") },
);

export const limitsFailureSchema = loafRpc.object(
  "LimitsFailure",
  {
    description: "The provider could not be asked.",
    source: "loaf-rpc §6.4",
    examples: [{ ok: false, message: "sign in again" }],
  },
  { ok: required(literal(false), "It failed."), message: required(string(), "Why.") },
);
export const openaiLimitsSuccessSchema = loafRpc.object(
  "OpenaiLimitsSuccess",
  {
    description: "OpenAI's answer.",
    source: "loaf-rpc §6.4",
    examples: [{ ok: true, snapshot: { planType: "plus", primary: null, secondary: null } }],
  },
  {
    ok: required(literal(true), "It went well."),
    snapshot: required(openaiLimitsSnapshotSchema, "The allowance."),
  },
);

export const antigravityLimitsSuccessSchema = loafRpc.object(
  "AntigravityLimitsSuccess",
  {
    description: "Antigravity's answer.",
    source: "loaf-rpc §6.4",
    examples: [{ ok: true, snapshot: { models: [] } }],
  },
  {
    ok: required(literal(true), "It went well."),
    snapshot: required(antigravityLimitsSnapshotSchema, "The allowance."),
  },
);

const failure = { ok: false, message: "sign in again" };

export const openaiLimitsSchema = loafRpc.memberUnion(
  "OpenaiLimits",
  {
    description: "The allowance at OpenAI, or why it is not known.",
    source: "loaf-rpc §6.4",
    examples: [failure],
  },
  [{ has: "snapshot", schema: openaiLimitsSuccessSchema }, { schema: limitsFailureSchema }],
);

export const antigravityLimitsSchema = loafRpc.memberUnion(
  "AntigravityLimits",
  {
    description: "The allowance at Antigravity, or why it is not known.",
    source: "loaf-rpc §6.4",
    examples: [failure],
  },
  [{ has: "snapshot", schema: antigravityLimitsSuccessSchema }, { schema: limitsFailureSchema }],
);

export const limitsGetResultSchema = loafRpc.object(
  "LimitsGetResult",
  {
    description: "Allowances of the signed-in accounts.",
    source: "loaf-rpc §6.4",
    examples: [{ openai: failure, antigravity: null }],
  },
  {
    openai: nullable(openaiLimitsSchema, "`null` when OpenAI is not signed in."),
    antigravity: nullable(antigravityLimitsSchema, "`null` when Antigravity is not signed in."),
  },
);

export type LimitWindow = z.infer<typeof limitWindowSchema>;
export type OpenaiLimits = z.infer<typeof openaiLimitsSchema>;
export type AntigravityLimits = z.infer<typeof antigravityLimitsSchema>;
export type LimitsGetResult = z.infer<typeof limitsGetResultSchema>;
