import type { z } from "zod";
import { envelope } from "../envelope.ts";
import { at } from "../examples.ts";
import { blackboxWs } from "../namespace.ts";

export const terminateSchema = blackboxWs.object(
  "Terminate",
  {
    description: "Ends the conversation, then the connection. Allowed in every state after `initialize`.",
    source: "blackbox-ws §3.5 (SEED)",
    examples: [{ type: "terminate", timestamp: at }],
  },
  envelope("terminate"),
);

export type Terminate = z.infer<typeof terminateSchema>;
