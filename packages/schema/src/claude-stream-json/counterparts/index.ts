import { about, asItsVariants, type Counterparts, noCounterpart, same } from "@colloquy/define";
import {
  historyClearedSchema,
  messageAddedSchema,
  messageCompletedSchema,
  resolvePermissionSchema,
  resolveToolSchema,
  sendMessageSchema,
  thinkingCompletedSchema,
  toolCompletedSchema,
  toolRequestedSchema,
  turnCompletedSchema,
  turnFailedSchema,
  turnInterruptedSchema,
  turnQueuedSchema,
  turnStartedSchema,
} from "../../session/index.ts";
import { topics } from "../../topics.ts";
import { cliRequestSchema } from "../messages/control/cli-requests.ts";
import { hostRequestSchema } from "../messages/control/host-requests.ts";
import { resultSchema } from "../messages/result.ts";
import { modelStreamEventSchema } from "../messages/stream-event.ts";
import { systemSchema } from "../messages/system/index.ts";
import { requestCounterparts } from "./requests.ts";
import { streamCounterparts } from "./stream.ts";
import { systemCounterparts } from "./system.ts";

const signOfLife = about(topics.signOfLife);
const forPeople = noCounterpart("A remark for people; the story goes on without it.");
const opaque = noCounterpart("Known by name only; what it says is not.");

/** What each part says in the neutral model of a session. */
export const counterparts: Counterparts = {
  messages: {
    clientToServer: {
      user: same(sendMessageSchema),
      control_request: asItsVariants(hostRequestSchema),
      control_response: same(resolvePermissionSchema, resolveToolSchema),
      control_cancel_request: noCounterpart(
        "Withdraws a question of the host; commands cannot be taken back.",
      ),
      keep_alive: signOfLife,
    },
    serverToClient: {
      system: asItsVariants(systemSchema),
      assistant: same(messageCompletedSchema, thinkingCompletedSchema, toolRequestedSchema),
      user: same(messageAddedSchema, toolCompletedSchema),
      result: asItsVariants(resultSchema),
      stream_event: asItsVariants(modelStreamEventSchema),
      tool_progress: about(topics.toolProgress),
      tool_use_summary: forPeople,
      auth_status: about(topics.signIn),
      rate_limit_event: about(topics.readingUsage),
      prompt_suggestion: forPeople,
      conversation_reset: same(historyClearedSchema),
      active_goal: forPeople,
      autocompact_state: opaque,
      command_lifecycle: same(turnQueuedSchema, turnStartedSchema),
      control_response: about(topics.answer),
      control_request: asItsVariants(cliRequestSchema),
      control_cancel_request: noCounterpart(
        "Withdraws a question; that it is settled is told by other events.",
      ),
      keep_alive: signOfLife,
      transcript_mirror: noCounterpart("A copy of what was saved; the neutral log is the record itself."),
    },
  },
  unions: [
    systemCounterparts,
    {
      union: resultSchema,
      variants: {
        success: same(turnCompletedSchema),
        error_during_execution: same(turnFailedSchema, turnInterruptedSchema),
        error_max_turns: same(turnFailedSchema),
        error_max_budget_usd: same(turnFailedSchema),
        error_max_structured_output_retries: same(turnFailedSchema),
      },
    },
    streamCounterparts,
    ...requestCounterparts,
  ],
};
