import { boolean, float64, nullish, string } from "@colloquy/define";
import type { z } from "zod";
import { loafRpc } from "../namespace.ts";

export const historyListParamsSchema = loafRpc.object(
  "HistoryListParams",
  {
    description: "Page of saved chats to return.",
    source: "loaf-rpc §6.2",
    examples: [{}, { limit: 20, cursor: 20 }],
  },
  {
    limit: nullish(float64(), {
      description:
        "Most rows to return. 0 selects the default, fractions are rounded down, negative numbers become 1.",
      default: 100,
    }),
    cursor: nullish(float64(), {
      description:
        "Zero-based offset of the first row. Fractions are rounded down, negative numbers become 0.",
      default: 0,
    }),
  },
);

export const historyGetParamsSchema = loafRpc.object(
  "HistoryGetParams",
  {
    description:
      "Selects a saved chat. `last` takes precedence over `rollout_path`, and that over `id`; at least one is needed.",
    source: "loaf-rpc §6.2",
    examples: [{ last: true }, { id: "3b5c7d9e" }],
  },
  {
    id: nullish(string(), "Id of the saved chat, ignoring case, or a prefix that only one chat has."),
    last: nullish(boolean(), { description: "True selects the chat that was updated last.", default: false }),
    rollout_path: nullish(
      string(),
      "Path of a saved file on the server, used as given without `~` expansion.",
    ),
  },
);

export type HistoryListParams = z.infer<typeof historyListParamsSchema>;
export type HistoryGetParams = z.infer<typeof historyGetParamsSchema>;
