import { optional, required, string } from "@colloquy/define";
import type { z } from "zod";
import { envelope } from "../envelope.ts";
import { envelope as written } from "../examples.ts";
import { blackboxWs } from "../namespace.ts";

export const errorDataSchema = blackboxWs.object(
  "ErrorData",
  {
    description: "Details of a failure.",
    source: "blackbox-ws §4.8 (DOC-E, LIVE)",
    examples: [{ message: "Invalid token" }],
  },
  {
    message: required(
      string(),
      "Error text, fixed for each cause; clients match on it, because no code is documented (§10).",
    ),
    code: optional(string(), "Error code. INFERRED; this server never sends it."),
  },
);

export const errorSchema = blackboxWs.object(
  "Error",
  {
    description:
      "Failure. Before the conversation is open the socket closes after it; later the conversation may continue.",
    source: "blackbox-ws §4.8, §10",
    examples: [{ type: "error", ...written, data: { message: "Invalid token" } }],
  },
  { ...envelope("error"), data: required(errorDataSchema, "Text that identifies the failure.") },
);

export type ErrorData = z.infer<typeof errorDataSchema>;
export type ErrorFrame = z.infer<typeof errorSchema>;
