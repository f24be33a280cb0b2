import { nullish, required, string } from "@colloquy/define";
import type { z } from "zod";
import { frame } from "../envelope.ts";
import { chucky, docs } from "../namespace.ts";
import { baseOptions } from "./options.ts";

export const nestedOptionsSchema = chucky.object(
  "NestedOptions",
  docs("§3.2", "Options in the place where the Python client puts them.", {
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
    "User turn with the options of its session.",
    { message: "ping?" },
    { message: "What is 2 + 2?", options: { model: "claude-sonnet-4-5", maxTurns: 4 } },
  ),
  {
    message: required(string(), "Text of the user turn."),
    ...baseOptions,
    options: nullish(
      nestedOptionsSchema,
      "The same options again, from the Python client. Members beside `message` take precedence.",
    ),
  },
);

export const promptFrameSchema = frame(
  "PromptFrame",
  "prompt",
  docs(
    "§3.2",
    "User turn with options. Without an earlier `init` the connection serves this turn only and closes after its `result`.",
    { type: "prompt", payload: { message: "ping?" } },
  ),
  promptSchema,
);

export type NestedOptions = z.infer<typeof nestedOptionsSchema>;
export type Prompt = z.infer<typeof promptSchema>;
export type PromptFrame = z.infer<typeof promptFrameSchema>;
