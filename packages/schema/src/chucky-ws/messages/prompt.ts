import { nullish, required, string } from "@colloquy/define";
import type { z } from "zod";
import { frame } from "../envelope.ts";
import { chucky, docs } from "../namespace.ts";
import { baseOptions } from "./options.ts";

export const nestedOptionsSchema = chucky.object(
  "NestedOptions",
  docs("§3.2", "Options as the Python client nests them.", {
    model: "claude-sonnet-4-5",
    systemPrompt: "Be brief.",
    maxTurns: 4,
  }),
  baseOptions,
);

export const promptSchema = chucky.object(
  "Prompt",
  docs(
    "§3.2",
    "A question with its options.",
    { message: "ping?" },
    { message: "What is 2 + 2?", options: { model: "claude-sonnet-4-5", maxTurns: 4 } },
  ),
  {
    message: required(string(), "What is asked."),
    ...baseOptions,
    options: nullish(nestedOptionsSchema, "The same options once more; a member that stands outside wins."),
  },
);

export const promptFrameSchema = frame(
  "PromptFrame",
  "prompt",
  docs(
    "§3.2",
    "A user turn. Without an `init` before it the connection serves this one turn and is closed after its `result`.",
    { type: "prompt", payload: { message: "ping?" } },
  ),
  promptSchema,
);

export type NestedOptions = z.infer<typeof nestedOptionsSchema>;
export type Prompt = z.infer<typeof promptSchema>;
export type PromptFrame = z.infer<typeof promptFrameSchema>;
