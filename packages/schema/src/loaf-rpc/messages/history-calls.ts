import { boolean, float64, nullish, string } from "@colloquy/define";
import type { z } from "zod";
import { loafRpc } from "../namespace.ts";

export const historyListParamsSchema = loafRpc.object(
  "HistoryListParams",
  {
    description: "Asks for a page of saved chats.",
    source: "loaf-rpc §6.2",
    examples: [{}, { limit: 20, cursor: 20 }],
  },
  {
    limit: nullish(float64(), {
      description: "Rows; 0 is the default, fractions are cut, at least 1.",
      default: 100,
    }),
    cursor: nullish(float64(), { description: "Offset; fractions are cut, at least 0.", default: 0 }),
  },
);

export const historyGetParamsSchema = loafRpc.object(
  "HistoryGetParams",
  {
    description: "Names a saved chat: `last` before `rollout_path` before `id`. Reads only.",
    source: "loaf-rpc §6.2",
    examples: [{ last: true }, { id: "3b5c7d9e" }],
  },
  {
    id: nullish(string(), "The id without regard to case, or the beginning of one only chat has."),
    last: nullish(boolean(), { description: "The last written one.", default: false }),
    rollout_path: nullish(string(), "A file on the server, as it is."),
  },
);

export type HistoryListParams = z.infer<typeof historyListParamsSchema>;
export type HistoryGetParams = z.infer<typeof historyGetParamsSchema>;
