import { relatedTo } from "../../mapping.ts";
import { historyListResultSchema, historyRecordSchema } from "../messages/history.ts";
import { historyGetParamsSchema, historyListParamsSchema } from "../messages/history-calls.ts";
import { accepting } from "./call.ts";

const source = "loaf-rpc §6.2, §11";
const errors = ["invalid_params"];

/** Calls about saved chats. */
export const historyCalls = [
  accepting(
    "history.list",
    {
      summary: "List saved chats",
      description: "Returns a page of saved chats, most recently updated first.",
      source,
      errors,
      mapping: relatedTo("listingSessions"),
    },
    historyListParamsSchema,
    historyListResultSchema,
  ),
  accepting(
    "history.get",
    {
      summary: "Read a saved chat",
      description: "Returns a saved chat with its messages. No session is created or changed.",
      source,
      errors,
      mapping: relatedTo("readingMessages"),
    },
    historyGetParamsSchema,
    historyRecordSchema,
  ),
] as const;
