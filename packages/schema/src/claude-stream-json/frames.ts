import { frame, frames, unmapped } from "@colloquy/define";
import type { z } from "zod";
import { mapsTo, relatedTo } from "../mapping.ts";
import { forPeople, opaque } from "./mappings.ts";
import { assistantSchema } from "./messages/assistant.ts";
import {
  cliControlRequestSchema,
  controlCancelRequestSchema,
  controlResponseSchema,
  hostControlRequestSchema,
} from "./messages/control/index.ts";
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
} from "./messages/progress.ts";
import { resultSchema } from "./messages/result.ts";
import { streamEventSchema } from "./messages/stream-event.ts";
import { systemSchema } from "./messages/system/index.ts";
import { promptSchema, userSchema } from "./messages/user.ts";
import { claudeStreamJson } from "./namespace.ts";

/** One line for each frame a client may send. */
export const clientFrames = frames("clientToServer", {
  user: frame(promptSchema, "Message of the user; starts a turn or is queued.", mapsTo("message.send")),
  control_request: frame(hostControlRequestSchema, "Request of the host to the CLI."),
  control_response: frame(
    controlResponseSchema,
    "Response of the host to a request of the CLI.",
    mapsTo("permission.resolve", "tool.resolve"),
  ),
  control_cancel_request: frame(
    controlCancelRequestSchema,
    "Withdraws an open request of the sender.",
    unmapped("Withdraws a request of the host; commands cannot be withdrawn."),
  ),
  keep_alive: frame(
    keepAliveSchema,
    "Heartbeat without content; needs no response.",
    relatedTo("signOfLife"),
  ),
});

/** One line for each frame a server may send. */
export const serverFrames = frames("serverToClient", {
  system: frame(systemSchema, "Frame about the session, distinguished by `subtype`."),
  assistant: frame(
    assistantSchema,
    "One content block of a model answer.",
    mapsTo("message.completed", "thinking.completed", "tool.requested"),
  ),
  user: frame(
    userSchema,
    "Results of tools, interrupt markers and echoed prompts.",
    mapsTo("message.added", "tool.completed"),
  ),
  result: frame(resultSchema, "Last frame of a turn."),
  stream_event: frame(streamEventSchema, "Part of an answer while the model writes it."),
  tool_progress: frame(toolProgressSchema, "A tool call is still running.", relatedTo("toolProgress")),
  tool_use_summary: frame(toolUseSummarySchema, "Short account of the preceding tool calls.", forPeople),
  auth_status: frame(authStatusSchema, "Progress of a sign-in of the user.", relatedTo("signIn")),
  rate_limit_event: frame(
    rateLimitEventSchema,
    "The state of a usage allowance changed.",
    relatedTo("readingUsage"),
  ),
  prompt_suggestion: frame(promptSuggestionSchema, "Prompt the user may want to send next.", forPeople),
  conversation_reset: frame(
    conversationResetSchema,
    "The conversation was replaced by an empty one.",
    mapsTo("history.cleared"),
  ),
  active_goal: frame(activeGoalSchema, "The goal of the session changed.", forPeople),
  autocompact_state: frame(
    autocompactStateSchema,
    "State of automatic compaction, opaque to readers.",
    opaque,
  ),
  command_lifecycle: frame(
    commandLifecycleSchema,
    "State change of a stamped user message.",
    mapsTo("turn.queued", "turn.started"),
  ),
  control_response: frame(
    controlResponseSchema,
    "Response of the CLI to a request of the host.",
    relatedTo("answer"),
  ),
  control_request: frame(cliControlRequestSchema, "Request of the CLI to the host."),
  control_cancel_request: frame(
    controlCancelRequestSchema,
    "Withdraws an open request of the sender.",
    unmapped("Withdraws a request; other events report how it was settled."),
  ),
  keep_alive: frame(
    keepAliveSchema,
    "Heartbeat without content; needs no response.",
    relatedTo("signOfLife"),
  ),
  transcript_mirror: frame(
    transcriptMirrorSchema,
    "Entries appended to the transcript file.",
    unmapped("A copy of stored entries; the neutral log is the record itself."),
  ),
});

export const clientFrameSchema = claudeStreamJson.openUnion(
  "HostFrame",
  {
    description: "Frame a host may send. The CLI ignores an unknown `type`.",
    source: "claude-stream-json §3.2",
    examples: [{ type: "user", message: { role: "user", content: "hello" } }],
  },
  "type",
  clientFrames.schemas,
);

export const serverFrameSchema = claudeStreamJson.openUnion(
  "CliFrame",
  {
    description: "Frame the CLI may send. Newer CLIs send further types, which readers keep or skip.",
    source: "claude-stream-json §3.1",
    examples: [{ type: "keep_alive" }],
  },
  "type",
  serverFrames.schemas,
);

/** A frame of a host whose `type` this version knows. */
export type KnownHostFrame = z.infer<(typeof clientFrames.schemas)[number]>;
/** A frame of the CLI whose `type` this version knows. */
export type KnownCliFrame = z.infer<(typeof serverFrames.schemas)[number]>;
export type ClientFrame = z.infer<typeof clientFrameSchema>;
export type ServerFrame = z.infer<typeof serverFrameSchema>;
