import { boolean, nullish, string } from "@colloquy/define";
import type { z } from "zod";
import { frame } from "../envelope.ts";
import { chucky, docs } from "../namespace.ts";
import { baseOptions } from "./options.ts";

export const initOptionsSchema = chucky.object(
  "InitOptions",
  docs(
    "§3.1",
    "Options of the session. All members are optional; `{}` is valid. `sdkConfig` of the token takes precedence.",
    {},
    { model: "claude-sonnet-4-5", systemPrompt: "Answer in one sentence.", maxTurns: 8, maxBudgetUsd: 0.5 },
    { sessionId: "7b1f6c2e-58c4-4f0b-9a6e-0d3f5a1c9e42", forkSession: true },
  ),
  {
    ...baseOptions,
    sessionId: nullish(string(), {
      description: "Session to resume. It must belong to the same user; otherwise `SESSION_ERROR` follows.",
      source: "chucky-ws §7",
    }),
    resume: nullish(string(), {
      description: "Alias of `sessionId`, which takes precedence.",
      source: "chucky-ws §3.1",
    }),
    forkSession: nullish(boolean(), {
      description:
        "True branches from the resumed session under a new id, which `session_info` reports. False continues it.",
      default: false,
      source: "chucky-ws §7",
    }),
    resumeSessionAt: nullish(string(), {
      description: "UUID of the last message to keep of the resumed session. Refused by this server.",
      source: "chucky-ws §7",
    }),
    continue: nullish(boolean(), {
      description:
        "True resumes the session of this user that was used last, or creates one. `sessionId` takes precedence.",
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
    "Creates or resumes a session. First frame of a connection, unless that is a `prompt`; a second one is refused.",
    {
      type: "init",
      payload: {},
    },
  ),
  initOptionsSchema,
);

export type InitOptions = z.infer<typeof initOptionsSchema>;
export type InitFrame = z.infer<typeof initFrameSchema>;
