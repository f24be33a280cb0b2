import { optional, required, string } from "@colloquy/define";
import type { z } from "zod";
import { envelope } from "../envelope.ts";
import { envelope as written } from "../examples.ts";
import { blackboxWs } from "../namespace.ts";

export const errorDataSchema = blackboxWs.object(
  "ErrorData",
  {
    description: "What went wrong.",
    source: "blackbox-ws §4.8 (DOC-E, LIVE)",
    examples: [{ message: "Invalid token" }],
  },
  {
    message: required(string(), "The text clients match on: there is no documented code (§10)."),
    code: optional(string(), "INFERRED; our server leaves it out."),
  },
);

export const errorSchema = blackboxWs.object(
  "Error",
  {
    description:
      "A fault. Before the conversation is open the socket closes after it; in its midst it may go on.",
    source: "blackbox-ws §4.8, §10",
    examples: [{ type: "error", ...written, data: { message: "Invalid token" } }],
  },
  { ...envelope("error"), data: required(errorDataSchema, "What went wrong.") },
);

export type ErrorData = z.infer<typeof errorDataSchema>;
export type ErrorFrame = z.infer<typeof errorSchema>;
