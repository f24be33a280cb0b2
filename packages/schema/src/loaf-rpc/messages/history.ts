import { int53, list, nullable, optional, required, string, uint53 } from "@colloquy/define";
import type { z } from "zod";
import { historySummary } from "../examples.ts";
import { loafRpc } from "../namespace.ts";
import { time } from "../scalars.ts";
import { providerSchema, thinkingLevelSchema } from "./enums.ts";
import { chatMessageSchema } from "./message.ts";

const summaryFields = {
  id: required(string(), "The saved chat; another kind of id than a session's."),
  title: required(string(), "The most recent prompt, cut to 80 characters (§11)."),
  provider: required(providerSchema, "Who ran the model."),
  model: required(string(), "Id of the model."),
  thinkingLevel: required(thinkingLevelSchema, "How much it reasoned."),
  openRouterProvider: optional(string(), "Route at OpenRouter; only with that provider."),
  createdAt: time("When it began."),
  updatedAt: time("When it was last written."),
  messageCount: required(uint53(), "Messages in it."),
  rolloutPath: required(string(), "Its file on the server."),
};

export const historySummarySchema = loafRpc.object(
  "HistorySummary",
  { description: "A saved chat, in short.", source: "loaf-rpc §7", examples: [historySummary] },
  summaryFields,
);

export const historyRecordSchema = loafRpc.object(
  "HistoryRecord",
  {
    description: "A saved chat.",
    source: "loaf-rpc §7",
    examples: [{ ...historySummary, messages: [{ role: "user", text: "Which rivers form the delta?" }] }],
  },
  { ...summaryFields, messages: required(list(chatMessageSchema), "All of it, in order.") },
);

export const historyListResultSchema = loafRpc.object(
  "HistoryListResult",
  {
    description: "A page of saved chats, the last written first.",
    source: "loaf-rpc §11",
    examples: [{ total: 1, cursor: 0, limit: 100, sessions: [historySummary], next_cursor: null }],
  },
  {
    total: required(
      uint53(),
      "The original counts only `cursor + limit` rows at most; our server tells the true number.",
    ),
    cursor: required(int53(), "Offset of the first row."),
    limit: required(int53(), "Rows that were asked for."),
    sessions: required(list(historySummarySchema), "The rows."),
    next_cursor: nullable(
      int53(),
      "Offset of the next page. Always `null` in the original, which makes a client count for itself.",
    ),
  },
);

export type HistorySummary = z.infer<typeof historySummarySchema>;
export type HistoryRecord = z.infer<typeof historyRecordSchema>;
export type HistoryListResult = z.infer<typeof historyListResultSchema>;
