import { message, protocol } from "@colloquy/define";
import { counterparts } from "./counterparts/index.ts";
import { deviations } from "./deviations.ts";
import { errors } from "./errors.ts";
import { limits } from "./limits.ts";
import { assistantSchema } from "./messages/assistant.ts";
import {
  cliControlRequestSchema,
  controlCancelRequestSchema,
  controlResponseSchema,
  hostControlRequestSchema,
} from "./messages/control/index.ts";
import { clientFrameSchema, serverFrameSchema } from "./messages/frames.ts";
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
import { order } from "./order.ts";

/** Claude Code's stream-json, current shape with the older ones accepted. */
export const claudeStreamJsonProtocol = protocol({
  id: "claude-stream-json",
  title: "Claude Code stream-json",
  version: "2.1.329",
  description:
    "One JSON object per line over the standard streams of a child process, both ways: messages, and control requests that either side may ask of the other.",
  source: "claude-stream-json §1, §3",
  transports: ["stdio"],
  messages: [
    message("clientToServer", "user", promptSchema, "What the user says."),
    message("clientToServer", "control_request", hostControlRequestSchema, "A host's question."),
    message("clientToServer", "control_response", controlResponseSchema, "A host's answer."),
    message("clientToServer", "control_cancel_request", controlCancelRequestSchema, "Withdraws a question."),
    message("clientToServer", "keep_alive", keepAliveSchema, "A sign of life."),
    message("serverToClient", "system", systemSchema, "Something about the session."),
    message("serverToClient", "assistant", assistantSchema, "A block of an answer."),
    message("serverToClient", "user", userSchema, "What tools answered, and echoes."),
    message("serverToClient", "result", resultSchema, "Ends a turn."),
    message("serverToClient", "stream_event", streamEventSchema, "A piece of an answer."),
    message("serverToClient", "tool_progress", toolProgressSchema, "A tool still runs."),
    message("serverToClient", "tool_use_summary", toolUseSummarySchema, "What calls came to."),
    message("serverToClient", "auth_status", authStatusSchema, "Somebody signs in."),
    message("serverToClient", "rate_limit_event", rateLimitEventSchema, "An allowance changed."),
    message("serverToClient", "prompt_suggestion", promptSuggestionSchema, "What one might say next."),
    message("serverToClient", "conversation_reset", conversationResetSchema, "It starts anew."),
    message("serverToClient", "active_goal", activeGoalSchema, "The goal changed."),
    message("serverToClient", "autocompact_state", autocompactStateSchema, "Opaque."),
    message("serverToClient", "command_lifecycle", commandLifecycleSchema, "What becomes of a prompt."),
    message("serverToClient", "control_response", controlResponseSchema, "The CLI's answer."),
    message("serverToClient", "control_request", cliControlRequestSchema, "The CLI's question."),
    message("serverToClient", "control_cancel_request", controlCancelRequestSchema, "Withdraws a question."),
    message("serverToClient", "keep_alive", keepAliveSchema, "A sign of life."),
    message("serverToClient", "transcript_mirror", transcriptMirrorSchema, "What was saved."),
  ],
  channels: [
    {
      id: "stdio",
      description: "One object per line: the client writes standard input and reads standard output (§1).",
      transport: "stdio",
      clientToServer: clientFrameSchema,
      serverToClient: serverFrameSchema,
    },
  ],
  counterparts,
  order,
  errors,
  limits,
  deviations,
});
