import { int53, list, nullable, optional, required, string, uint53 } from "@colloquy/define";
import type { z } from "zod";
import { historySummary } from "../examples.ts";
import { loafRpc } from "../namespace.ts";
import { time } from "../scalars.ts";
import { providerSchema, thinkingLevelSchema } from "./enums.ts";
import { chatMessageSchema } from "./message.ts";

const summaryFields = {
  id: required(string(), "Id of the saved chat. Not the id of a live session."),
  title: required(string(), "Most recent prompt, cut to 80 characters. Changes with every prompt."),
  provider: required(providerSchema, "Service that ran the model of the last saved turn."),
  model: required(string(), "Model id of the last saved turn."),
  thinkingLevel: required(thinkingLevelSchema, "Reasoning level of the last saved turn."),
  openRouterProvider: optional(
    string(),
    "Upstream route at OpenRouter. Present only when `provider` is `openrouter`.",
  ),
  createdAt: time("Time the chat was first saved."),
  updatedAt: time("Time the chat was last saved; lists are sorted by it, newest first."),
  messageCount: required(uint53(), "Number of user and assistant messages in the chat."),
  rolloutPath: required(string(), "Absolute path of the chat's file on the server."),
};

export const historySummarySchema = loafRpc.object(
  "HistorySummary",
  { description: "Saved chat without its messages.", source: "loaf-rpc §7", examples: [historySummary] },
  summaryFields,
);

export const historyRecordSchema = loafRpc.object(
  "HistoryRecord",
  {
    description: "Saved chat with its messages.",
    source: "loaf-rpc §7",
    examples: [{ ...historySummary, messages: [{ role: "user", text: "Which rivers form the delta?" }] }],
  },
  {
    ...summaryFields,
    messages: required(
      list(chatMessageSchema),
      "User and assistant messages, oldest first. Tool calls and notices are not saved.",
    ),
  },
);

export const historyListResultSchema = loafRpc.object(
  "HistoryListResult",
  {
    description: "Page of saved chats, most recently updated first.",
    source: "loaf-rpc §11",
    examples: [{ total: 1, cursor: 0, limit: 100, sessions: [historySummary], next_cursor: null }],
  },
  {
    total: required(
      uint53(),
      "Number of saved chats. The original server counts at most `cursor + limit`; this server returns the true number.",
    ),
    cursor: required(int53(), "Offset of the first returned row, after normalisation."),
    limit: required(int53(), "Page size in effect, after normalisation."),
    sessions: required(
      list(historySummarySchema),
      "Chats of this page; fewer than `limit` on the last page.",
    ),
    next_cursor: nullable(
      int53(),
      "Offset of the next page; `null` on the last one. Always `null` from the original server, so clients there count rows themselves.",
    ),
  },
);

export type HistorySummary = z.infer<typeof historySummarySchema>;
export type HistoryRecord = z.infer<typeof historyRecordSchema>;
export type HistoryListResult = z.infer<typeof historyListResultSchema>;
