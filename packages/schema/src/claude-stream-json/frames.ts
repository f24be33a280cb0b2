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
  user: frame(promptSchema, "What the user says.", mapsTo("message.send")),
  control_request: frame(hostControlRequestSchema, "A host's question."),
  control_response: frame(
    controlResponseSchema,
    "A host's answer.",
    mapsTo("permission.resolve", "tool.resolve"),
  ),
  control_cancel_request: frame(
    controlCancelRequestSchema,
    "Withdraws a question.",
    unmapped("Withdraws a question of the host; commands cannot be taken back."),
  ),
  keep_alive: frame(keepAliveSchema, "A sign of life.", relatedTo("signOfLife")),
});

/** One line for each frame a server may send. */
export const serverFrames = frames("serverToClient", {
  system: frame(systemSchema, "Something about the session."),
  assistant: frame(
    assistantSchema,
    "A block of an answer.",
    mapsTo("message.completed", "thinking.completed", "tool.requested"),
  ),
  user: frame(userSchema, "What tools answered, and echoes.", mapsTo("message.added", "tool.completed")),
  result: frame(resultSchema, "Ends a turn."),
  stream_event: frame(streamEventSchema, "A piece of an answer."),
  tool_progress: frame(toolProgressSchema, "A tool still runs.", relatedTo("toolProgress")),
  tool_use_summary: frame(toolUseSummarySchema, "What calls came to.", forPeople),
  auth_status: frame(authStatusSchema, "Somebody signs in.", relatedTo("signIn")),
  rate_limit_event: frame(rateLimitEventSchema, "An allowance changed.", relatedTo("readingUsage")),
  prompt_suggestion: frame(promptSuggestionSchema, "What one might say next.", forPeople),
  conversation_reset: frame(conversationResetSchema, "It starts anew.", mapsTo("history.cleared")),
  active_goal: frame(activeGoalSchema, "The goal changed.", forPeople),
  autocompact_state: frame(autocompactStateSchema, "Opaque.", opaque),
  command_lifecycle: frame(
    commandLifecycleSchema,
    "What becomes of a prompt.",
    mapsTo("turn.queued", "turn.started"),
  ),
  control_response: frame(controlResponseSchema, "The CLI's answer.", relatedTo("answer")),
  control_request: frame(cliControlRequestSchema, "The CLI's question."),
  control_cancel_request: frame(
    controlCancelRequestSchema,
    "Withdraws a question.",
    unmapped("Withdraws a question; that it is settled is told by other events."),
  ),
  keep_alive: frame(keepAliveSchema, "A sign of life.", relatedTo("signOfLife")),
  transcript_mirror: frame(
    transcriptMirrorSchema,
    "What was saved.",
    unmapped("A copy of what was saved; the neutral log is the record itself."),
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
