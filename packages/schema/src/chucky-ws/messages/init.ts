import { boolean, nullish, string } from "@colloquy/define";
import type { z } from "zod";
import { frame } from "../envelope.ts";
import { chucky, docs } from "../namespace.ts";
import { baseOptions } from "./options.ts";

export const initOptionsSchema = chucky.object(
  "InitOptions",
  docs(
    "§3.1",
    "What the session is to be. Every member is optional; no member at all is legal.",
    {},
    { model: "claude-sonnet-4-5", systemPrompt: "Answer in one sentence.", maxTurns: 8, maxBudgetUsd: 0.5 },
    { sessionId: "7b1f6c2e-58c4-4f0b-9a6e-0d3f5a1c9e42", forkSession: true },
  ),
  {
    ...baseOptions,
    sessionId: nullish(string(), {
      description: "Session to resume, of the same caller.",
      source: "chucky-ws §7",
    }),
    resume: nullish(string(), {
      description: "The same as `sessionId`, which wins.",
      source: "chucky-ws §3.1",
    }),
    forkSession: nullish(boolean(), {
      description: "Whether to branch from the resumed session, under a new id, instead of going on with it.",
      default: false,
      source: "chucky-ws §7",
    }),
    resumeSessionAt: nullish(string(), {
      description: "Id of the last message to keep of the resumed session.",
      source: "chucky-ws §7",
    }),
    continue: nullish(boolean(), {
      description: "Whether to resume the caller's most recent session.",
      default: false,
      source: "chucky-ws §7",
    }),
  },
);

export const initFrameSchema = frame(
  "InitFrame",
  "init",
  docs(
    "§3.1",
    "Opens a session. The first frame of a connection, unless that is a `prompt`; a second one is refused.",
    {
      type: "init",
      payload: {},
    },
  ),
  initOptionsSchema,
);

export type InitOptions = z.infer<typeof initOptionsSchema>;
export type InitFrame = z.infer<typeof initFrameSchema>;
