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
      summary: "Begin a session",
      description: "Makes a session that lives as long as the process.",
      source,
      errors,
    },
    sessionCreateParamsSchema,
    sessionCreateResultSchema,
  ),
  demanding(
    "session.get",
    {
      summary: "Read a session",
      description: "Tells everything about a session, not wrapped in `state`.",
      source,
      errors,
    },
    sessionParamsSchema,
    sessionStateSchema,
  ),
  demanding(
    "session.send",
    {
      summary: "Send a prompt",
      description: "Starts a turn, or queues it. All later trouble comes by events.",
      source,
      errors,
    },
    sessionSendParamsSchema,
    sessionSendResultSchema,
  ),
  demanding(
    "session.steer",
    {
      summary: "Steer the running turn",
      description: "Adds a remark that the next model round sees.",
      source: "loaf-rpc §10",
      errors,
    },
    sessionSteerParamsSchema,
    sessionSteerResultSchema,
  ),
  demanding(
    "session.interrupt",
    {
      summary: "Stop the running turn",
      description: "Stops the turn; the queue goes on with the next prompt.",
      source: "loaf-rpc §10",
      errors,
    },
    sessionParamsSchema,
    sessionInterruptResultSchema,
  ),
  demanding(
    "session.queue.list",
    { summary: "List waiting prompts", description: "Tells which prompts wait.", source, errors },
    sessionParamsSchema,
    sessionQueueListResultSchema,
  ),
  demanding(
    "session.queue.clear",
    {
      summary: "Drop waiting prompts",
      description: "Empties the queue and leaves the running turn alone.",
      source,
      errors,
    },
    sessionParamsSchema,
    sessionQueueClearResultSchema,
  ),
  demanding(
    "history.clear_session",
    {
      summary: "Clear a live session",
      description: "Empties messages, history, queue and steering of a live session.",
      source: "loaf-rpc §11",
      errors,
    },
    sessionParamsSchema,
    historyClearSessionResultSchema,
  ),
] as const;
