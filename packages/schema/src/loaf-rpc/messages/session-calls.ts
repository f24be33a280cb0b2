import { boolean, list, literal, nullish, optional, required, string, uint53 } from "@colloquy/define";
import type { z } from "zod";
import { ids, sessionState, turnOf } from "../examples.ts";
import { loafRpc } from "../namespace.ts";
import { filledString, sessionId, turnId } from "../scalars.ts";
import { imageInputs } from "./image.ts";
import { queueItemSchema } from "./message.ts";
import { sessionStateSchema } from "./session-state.ts";

const named = () =>
  required(
    filledString(),
    "Id of a live session, as returned by `session.create`; surrounding blanks are ignored.",
  );

export const sessionCreateParamsSchema = loafRpc.object(
  "SessionCreateParams",
  { description: "Options for a new session.", source: "loaf-rpc §6.1", examples: [{}, { title: "delta" }] },
  {
    title: nullish(
      string(),
      "Type-checked, then discarded. The title of a saved chat follows its latest prompt.",
    ),
  },
);

export const sessionCreateResultSchema = loafRpc.object(
  "SessionCreateResult",
  {
    description: "Newly created session. It exists until the process ends.",
    source: "loaf-rpc §6",
    examples: [{ session_id: ids.session, state: sessionState }],
  },
  { session_id: sessionId(), state: required(sessionStateSchema, "Initial state: idle, with empty lists.") },
);

export const sessionParamsSchema = loafRpc.object(
  "SessionParams",
  {
    description: "Selects a live session.",
    source: "loaf-rpc §6.1",
    examples: [{ session_id: ids.session }],
  },
  { session_id: named() },
);

export const sessionSendParamsSchema = loafRpc.object(
  "SessionSendParams",
  {
    description:
      "Prompt for a session. Text or at least one usable image is needed; without either the request fails with -32603.",
    source: "loaf-rpc §6.1",
    examples: [
      { session_id: ids.session, text: "Which rivers form the delta?" },
      { session_id: ids.session, images: [{ path: "~/maps/delta.png" }], enqueue: true },
    ],
  },
  {
    session_id: named(),
    text: nullish(string(), "Prompt text; surrounding blanks are removed."),
    enqueue: nullish(boolean(), {
      description:
        "True queues the prompt while the session is busy. False fails the request then. Without effect on an idle session.",
      default: false,
    }),
    images: optional(
      imageInputs(),
      "Images to attach. Not type-checked: a value that is not a list counts as none.",
    ),
  },
);

export const sessionSendResultSchema = loafRpc.object(
  "SessionSendResult",
  {
    description:
      "The prompt was accepted. Its outcome is reported by events, some of which precede this response.",
    source: "loaf-rpc §6.1, §9.2",
    examples: [{ ...turnOf, accepted: true, queued: false }],
  },
  {
    session_id: sessionId(),
    turn_id: turnId("Turn that has started, or that the queued prompt will start."),
    accepted: required(boolean(), "Always true, even when the turn has already failed."),
    queued: required(boolean(), "True when the prompt waits for a running turn."),
  },
);

export const sessionSteerParamsSchema = loafRpc.object(
  "SessionSteerParams",
  {
    description: "Text to add to the running turn.",
    source: "loaf-rpc §6.1",
    examples: [{ session_id: ids.session, text: "Only the large ones." }],
  },
  {
    session_id: named(),
    text: required(
      filledString(),
      "Text the model receives as a user message; surrounding blanks are removed.",
    ),
  },
);

export const sessionSteerResultSchema = loafRpc.object(
  "SessionSteerResult",
  {
    description: "Whether a running turn accepted the steering text.",
    source: "loaf-rpc §6, §10",
    examples: [{ session_id: ids.session, accepted: true }],
  },
  {
    session_id: sessionId(),
    accepted: required(
      boolean(),
      "True: the next model round receives the text, if one follows. False: no turn is running.",
    ),
  },
);

export const sessionInterruptResultSchema = loafRpc.object(
  "SessionInterruptResult",
  {
    description: "Whether a running turn is being interrupted. Its last events follow this response.",
    source: "loaf-rpc §6, §10",
    examples: [{ session_id: ids.session, interrupted: true }],
  },
  {
    session_id: sessionId(),
    interrupted: required(
      boolean(),
      "True for the first interrupt of a turn only; false when idle or already interrupted.",
    ),
  },
);

export const sessionQueueListResultSchema = loafRpc.object(
  "SessionQueueListResult",
  {
    description: "Prompts that wait in a session.",
    source: "loaf-rpc §6",
    examples: [{ session_id: ids.session, queue: [] }],
  },
  {
    session_id: sessionId(),
    queue: required(list(queueItemSchema), "Waiting prompts in the order they will run."),
  },
);

export const sessionQueueClearResultSchema = loafRpc.object(
  "SessionQueueClearResult",
  {
    description: "The queue was emptied; a running turn continues. The dropped turns never appear in events.",
    source: "loaf-rpc §6, §10",
    examples: [{ session_id: ids.session, cleared_count: 2 }],
  },
  {
    session_id: sessionId(),
    cleared_count: required(uint53(), "Number of dropped prompts; 0 for an empty queue."),
  },
);

export const historyClearSessionResultSchema = loafRpc.object(
  "HistoryClearSessionResult",
  {
    description: "A live session was emptied. No event reports it, and saved files stay.",
    source: "loaf-rpc §6, §11",
    examples: [{ session_id: ids.session, cleared: true }],
  },
  { session_id: sessionId(), cleared: required(literal(true), "Always true: the session is empty.") },
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
