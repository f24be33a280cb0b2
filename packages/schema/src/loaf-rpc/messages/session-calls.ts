import { boolean, list, literal, nullish, optional, required, string, uint53 } from "@colloquy/define";
import type { z } from "zod";
import { ids, sessionState, turnOf } from "../examples.ts";
import { loafRpc } from "../namespace.ts";
import { filledString, sessionId, turnId } from "../scalars.ts";
import { imageInputs } from "./image.ts";
import { queueItemSchema } from "./message.ts";
import { sessionStateSchema } from "./session-state.ts";

const named = () => required(filledString(), "The live session.");

export const sessionCreateParamsSchema = loafRpc.object(
  "SessionCreateParams",
  { description: "Begins a session.", source: "loaf-rpc §6.1", examples: [{}, { title: "delta" }] },
  { title: nullish(string(), "Checked and thrown away: titles follow the latest prompt.") },
);

export const sessionCreateResultSchema = loafRpc.object(
  "SessionCreateResult",
  {
    description: "The new session.",
    source: "loaf-rpc §6",
    examples: [{ session_id: ids.session, state: sessionState }],
  },
  { session_id: sessionId(), state: required(sessionStateSchema, "Its first state.") },
);

export const sessionParamsSchema = loafRpc.object(
  "SessionParams",
  { description: "Names a session.", source: "loaf-rpc §6.1", examples: [{ session_id: ids.session }] },
  { session_id: named() },
);

export const sessionSendParamsSchema = loafRpc.object(
  "SessionSendParams",
  {
    description: "A prompt: text, pictures or both. Neither is an error of the domain, not of shape.",
    source: "loaf-rpc §6.1",
    examples: [
      { session_id: ids.session, text: "Which rivers form the delta?" },
      { session_id: ids.session, images: [{ path: "~/maps/delta.png" }], enqueue: true },
    ],
  },
  {
    session_id: named(),
    text: nullish(string(), "What to say; trimmed."),
    enqueue: nullish(boolean(), { description: "Wait while the session is busy.", default: false }),
    images: optional(imageInputs(), "Pictures that go with it."),
  },
);

export const sessionSendResultSchema = loafRpc.object(
  "SessionSendResult",
  {
    description: "The prompt is taken. What becomes of it comes by events, some of them before this.",
    source: "loaf-rpc §6.1, §9.2",
    examples: [{ ...turnOf, accepted: true, queued: false }],
  },
  {
    session_id: sessionId(),
    turn_id: turnId("The turn it is or will be."),
    accepted: required(boolean(), "Always true."),
    queued: required(boolean(), "Whether it waits."),
  },
);

export const sessionSteerParamsSchema = loafRpc.object(
  "SessionSteerParams",
  {
    description: "A remark for the running turn.",
    source: "loaf-rpc §6.1",
    examples: [{ session_id: ids.session, text: "Only the large ones." }],
  },
  { session_id: named(), text: required(filledString(), "What to say; trimmed.") },
);

export const sessionSteerResultSchema = loafRpc.object(
  "SessionSteerResult",
  {
    description: "Whether a turn was there to steer.",
    source: "loaf-rpc §6, §10",
    examples: [{ session_id: ids.session, accepted: true }],
  },
  {
    session_id: sessionId(),
    accepted: required(boolean(), "True: the next model round sees it, if there is one."),
  },
);

export const sessionInterruptResultSchema = loafRpc.object(
  "SessionInterruptResult",
  {
    description: "Whether a turn was there to stop. Its last events follow.",
    source: "loaf-rpc §6, §10",
    examples: [{ session_id: ids.session, interrupted: true }],
  },
  { session_id: sessionId(), interrupted: required(boolean(), "False for a second one too.") },
);

export const sessionQueueListResultSchema = loafRpc.object(
  "SessionQueueListResult",
  {
    description: "The waiting prompts.",
    source: "loaf-rpc §6",
    examples: [{ session_id: ids.session, queue: [] }],
  },
  { session_id: sessionId(), queue: required(list(queueItemSchema), "First in, first out.") },
);

export const sessionQueueClearResultSchema = loafRpc.object(
  "SessionQueueClearResult",
  {
    description: "The queue is empty; a running turn goes on. Cleared turns never appear again.",
    source: "loaf-rpc §6, §10",
    examples: [{ session_id: ids.session, cleared_count: 2 }],
  },
  { session_id: sessionId(), cleared_count: required(uint53(), "Prompts that were dropped.") },
);

export const historyClearSessionResultSchema = loafRpc.object(
  "HistoryClearSessionResult",
  {
    description: "The session has forgotten everything. No event tells others.",
    source: "loaf-rpc §6, §11",
    examples: [{ session_id: ids.session, cleared: true }],
  },
  { session_id: sessionId(), cleared: required(literal(true), "Always true.") },
);

export type SessionCreateParams = z.infer<typeof sessionCreateParamsSchema>;
export type SessionCreateResult = z.infer<typeof sessionCreateResultSchema>;
export type SessionParams = z.infer<typeof sessionParamsSchema>;
export type SessionSendParams = z.infer<typeof sessionSendParamsSchema>;
export type SessionSendResult = z.infer<typeof sessionSendResultSchema>;
export type SessionSteerParams = z.infer<typeof sessionSteerParamsSchema>;
export type SessionSteerResult = z.infer<typeof sessionSteerResultSchema>;
export type SessionInterruptResult = z.infer<typeof sessionInterruptResultSchema>;
export type SessionQueueListResult = z.infer<typeof sessionQueueListResultSchema>;
export type SessionQueueClearResult = z.infer<typeof sessionQueueClearResultSchema>;
export type HistoryClearSessionResult = z.infer<typeof historyClearSessionResultSchema>;
