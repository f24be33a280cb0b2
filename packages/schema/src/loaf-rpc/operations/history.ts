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
      description: "Tells a page of saved chats, the last written first.",
      source,
      errors,
    },
    historyListParamsSchema,
    historyListResultSchema,
  ),
  accepting(
    "history.get",
    {
      summary: "Read a saved chat",
      description: "Reads a saved chat; no session is made or changed.",
      source,
      errors,
    },
    historyGetParamsSchema,
    historyRecordSchema,
  ),
] as const;
