import { mapsTo, relatedTo } from "../../mapping.ts";
import {
  historyClearSessionResultSchema,
  sessionCreateParamsSchema,
  sessionCreateResultSchema,
  sessionInterruptResultSchema,
  sessionParamsSchema,
  sessionQueueClearResultSchema,
  sessionQueueListResultSchema,
  sessionSendParamsSchema,
  sessionSendResultSchema,
  sessionSteerParamsSchema,
  sessionSteerResultSchema,
} from "../messages/session-calls.ts";
import { sessionStateSchema } from "../messages/session-state.ts";
import { accepting, demanding } from "./call.ts";

const source = "loaf-rpc §6.1";
const errors = ["invalid_params"];

/** Calls about live sessions. */
export const sessionCalls = [
  accepting(
    "session.create",
    {
      summary: "Create a session",
      description: "Creates a session that lives until the process ends.",
      source,
      errors,
      mapping: mapsTo("session.create", "session.created"),
    },
    sessionCreateParamsSchema,
    sessionCreateResultSchema,
  ),
  demanding(
    "session.get",
    {
      summary: "Read a session",
      description: "Returns the complete state of a session, not wrapped in `state`.",
      source,
      errors,
      mapping: relatedTo("readingSession"),
    },
    sessionParamsSchema,
    sessionStateSchema,
  ),
  demanding(
    "session.send",
    {
      summary: "Send a prompt",
      description:
        "Starts a turn, or queues the prompt. Failures after acceptance are reported by events, never by an error.",
      source,
      errors,
      mapping: mapsTo("message.send", "turn.queued"),
    },
    sessionSendParamsSchema,
    sessionSendResultSchema,
  ),
  demanding(
    "session.steer",
    {
      summary: "Steer the running turn",
      description:
        "Adds text to the running turn, which the model receives at its next round. A turn without further rounds drops it.",
      source: "loaf-rpc §10",
      errors,
      mapping: mapsTo("turn.steer"),
    },
    sessionSteerParamsSchema,
    sessionSteerResultSchema,
  ),
  demanding(
    "session.interrupt",
    {
      summary: "Interrupt the running turn",
      description:
        "Interrupts the running turn. The queue is kept, and its next prompt starts directly afterwards.",
      source: "loaf-rpc §10",
      errors,
      mapping: mapsTo("turn.interrupt"),
    },
    sessionParamsSchema,
    sessionInterruptResultSchema,
  ),
  demanding(
    "session.queue.list",
    {
      summary: "List queued prompts",
      description: "Returns the prompts that wait in a session, in order.",
      source,
      errors,
      mapping: mapsTo("queue.changed"),
    },
    sessionParamsSchema,
    sessionQueueListResultSchema,
  ),
  demanding(
    "session.queue.clear",
    {
      summary: "Clear the queue",
      description: "Drops all queued prompts; the running turn continues. No event is sent.",
      source,
      errors,
      mapping: mapsTo("queue.clear"),
    },
    sessionParamsSchema,
    sessionQueueClearResultSchema,
  ),
  demanding(
    "history.clear_session",
    {
      summary: "Clear a session",
      description: "Removes messages, history, queue and steering from a live session. No event is sent.",
      source: "loaf-rpc §11",
      errors,
      mapping: mapsTo("history.clear"),
    },
    sessionParamsSchema,
    historyClearSessionResultSchema,
  ),
] as const;
