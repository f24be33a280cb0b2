import { boolean, list, nullable, openEnum, required, string, uint53 } from "@colloquy/define";
import type { z } from "zod";
import { breakdown, sessionState } from "../examples.ts";
import { loafRpc } from "../namespace.ts";
import { sessionId, time } from "../scalars.ts";
import { providerSchema, statusLabelSchema } from "./enums.ts";
import { chatMessageSchema, queueItemSchema, uiMessageSchema } from "./message.ts";

const tokens = (description: string) => required(uint53(), { description, unit: "tokens" });

export const tokenBreakdownSchema = loafRpc.object(
  "TokenBreakdown",
  {
    description: "Estimated tokens by cause. Snake case, also inside camel-case records.",
    source: "loaf-rpc §7",
    examples: [breakdown],
  },
  {
    pinned_tokens: tokens("The base instruction."),
    conversation_tokens: tokens("The history."),
    tool_schema_tokens: tokens("The tools' schemas; 0 without a provider."),
    provider_overhead_tokens: tokens("What the provider adds; 0 without one."),
  },
);

export const tokenSource = () =>
  openEnum({ history: "The history.", compaction: "A summary; declared, never produced." });

export const sessionStateSchema = loafRpc.object(
  "SessionState",
  {
    description: "A live session. Every member is always there.",
    source: "loaf-rpc §7",
    examples: [sessionState],
  },
  {
    id: sessionId(),
    createdAt: time("When it was made."),
    updatedAt: time("When it last changed; steering, interrupts and labels do not count."),
    pending: required(boolean(), "Whether it is busy."),
    statusLabel: required(statusLabelSchema, "The last label that was stored."),
    messages: required(list(uiMessageSchema), "The transcript people see."),
    history: required(list(chatMessageSchema), "What the model sees next; written once a turn, at its end."),
    queue: required(list(queueItemSchema), "Waiting prompts; the running one is not among them."),
    pendingSteerCount: required(uint53(), "Accepted steering that no model round has seen yet."),
    conversationProvider: nullable(providerSchema, "Provider of the last committed turn."),
    activeSessionId: nullable(
      string(),
      "The saved chat this session writes to: another kind of id than `id` (§15 quirk 12).",
    ),
    contextTokenEstimate: tokens("Sum of the breakdown."),
    contextTokenSource: required(tokenSource(), "What was counted."),
    contextTokenProvider: nullable(providerSchema, "Provider the estimate is for."),
    contextTokenBreakdown: required(tokenBreakdownSchema, "The estimate by cause."),
  },
);

export type TokenBreakdown = z.infer<typeof tokenBreakdownSchema>;
export type SessionState = z.infer<typeof sessionStateSchema>;
