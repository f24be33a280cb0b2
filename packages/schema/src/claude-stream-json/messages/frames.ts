import type { z } from "zod";
import { claudeStreamJson } from "../namespace.ts";
import { assistantSchema } from "./assistant.ts";
import {
  cliControlRequestSchema,
  controlCancelRequestSchema,
  controlResponseSchema,
  hostControlRequestSchema,
} from "./control/index.ts";
import {
  activeGoalSchema,
  authStatusSchema,
  autocompactStateSchema,
  commandLifecycleSchema,
  conversationResetSchema,
  keepAliveSchema,
  promptSuggestionSchema,
  rateLimitEventSchema,
  toolProgressSchema,
  toolUseSummarySchema,
  transcriptMirrorSchema,
} from "./progress.ts";
import { resultSchema } from "./result.ts";
import { streamEventSchema } from "./stream-event.ts";
import { systemSchema } from "./system/index.ts";
import { promptSchema, userSchema } from "./user.ts";

const hostSchemas = [
  promptSchema,
  hostControlRequestSchema,
  controlResponseSchema,
  controlCancelRequestSchema,
  keepAliveSchema,
] as const;

const cliSchemas = [
  systemSchema,
  assistantSchema,
  userSchema,
  resultSchema,
  streamEventSchema,
  toolProgressSchema,
  toolUseSummarySchema,
  authStatusSchema,
  rateLimitEventSchema,
  promptSuggestionSchema,
  conversationResetSchema,
  activeGoalSchema,
  autocompactStateSchema,
  commandLifecycleSchema,
  controlResponseSchema,
  cliControlRequestSchema,
  controlCancelRequestSchema,
  keepAliveSchema,
  transcriptMirrorSchema,
] as const;

export const clientFrameSchema = claudeStreamJson.openUnion(
  "HostFrame",
  {
    description: "Frame a host may send. The CLI ignores an unknown `type`.",
    source: "claude-stream-json §3.2",
    examples: [{ type: "user", message: { role: "user", content: "hello" } }],
  },
  "type",
  hostSchemas,
);

export const serverFrameSchema = claudeStreamJson.openUnion(
  "CliFrame",
  {
    description: "Frame the CLI may send. Newer CLIs send further types, which readers keep or skip.",
    source: "claude-stream-json §3.1",
    examples: [{ type: "keep_alive" }],
  },
  "type",
  cliSchemas,
);

/** A frame of a host whose `type` this version knows. */
export type KnownHostFrame = z.infer<(typeof hostSchemas)[number]>;
/** A frame of the CLI whose `type` this version knows. */
export type KnownCliFrame = z.infer<(typeof cliSchemas)[number]>;
export type ClientFrame = z.infer<typeof clientFrameSchema>;
export type ServerFrame = z.infer<typeof serverFrameSchema>;
