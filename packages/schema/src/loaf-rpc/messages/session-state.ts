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
    description: "Estimated context size by cause. Snake case even inside camel-case records.",
    source: "loaf-rpc §7",
    examples: [breakdown],
  },
  {
    pinned_tokens: tokens("Size of the base instruction: 20 plus a quarter of its characters."),
    conversation_tokens: tokens(
      "Size of the history: per message 20 plus a quarter of its characters, and 850 per image.",
    ),
    tool_schema_tokens: tokens("Size of tool names, descriptions and schemas. 0 without a provider."),
    provider_overhead_tokens: tokens(
      "Fixed surcharge of the provider: 42 `openai`, 48 `openrouter`, 58 `antigravity`, 0 without one.",
    ),
  },
);

export const tokenSource = () =>
  openEnum({
    history: "Computed from the committed history.",
    compaction: "Computed from a compaction summary. Declared by the original but never sent.",
  });

export const sessionStateSchema = loafRpc.object(
  "SessionState",
  {
    description: "Complete state of a live session. All members are always present.",
    source: "loaf-rpc §7",
    examples: [sessionState],
  },
  {
    id: sessionId(),
    createdAt: time("Set by `session.create`; never changes."),
    updatedAt: time(
      "Time of the last turn start or end, message, or queue change. Steering, interrupts and labels do not count.",
    ),
    pending: required(boolean(), "Whether the session is busy with a turn or with `/compress`."),
    statusLabel: required(statusLabelSchema, "Last stored label. `queued (<n>)` is never stored."),
    messages: required(
      list(uiMessageSchema),
      "Displayed transcript, oldest first, with notices and failed prompts.",
    ),
    history: required(
      list(chatMessageSchema),
      "Messages the model receives next. Committed once per turn, at its end; prompts of failed turns are missing.",
    ),
    queue: required(
      list(queueItemSchema),
      "Waiting prompts in the order they will run. The running prompt is not included.",
    ),
    pendingSteerCount: required(uint53(), "Accepted steering texts that no model round has received yet."),
    conversationProvider: nullable(
      providerSchema,
      "Provider of the last committed turn; `null` before the first.",
    ),
    activeSessionId: nullable(
      string(),
      "Id of the saved chat this session writes to, not a session id. `null` until the first turn (§15 quirk 12).",
    ),
    contextTokenEstimate: tokens("Sum of `contextTokenBreakdown`, an estimate."),
    contextTokenSource: required(tokenSource(), "Basis of the estimate; always `history` today."),
    contextTokenProvider: nullable(
      providerSchema,
      "Provider the estimate applies to: that of the selected model, else of the last turn. `null` without either.",
    ),
    contextTokenBreakdown: required(tokenBreakdownSchema, "Components of the estimate by cause."),
  },
);

export type TokenBreakdown = z.infer<typeof tokenBreakdownSchema>;
export type SessionState = z.infer<typeof sessionStateSchema>;
