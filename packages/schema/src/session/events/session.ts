import { list, openEnum, optional, required, string } from "@colloquy/define";
import { messageSchema } from "../content.ts";
import { durable } from "../envelope.ts";
import { settingsSchema } from "../settings.ts";

const head = (seq: number) => ({
  sessionId: "01a194ee-2f31-7d7f-a018-96fd9e562e12",
  seq,
  at: "2026-11-01T02:26:40.100Z",
});

export const sessionCreatedSchema = durable(
  "SessionCreated",
  "session.created",
  {
    description: "The session exists. Always the first event of the log.",
    examples: [{ type: "session.created", ...head(1), settings: { title: "Berth" } }],
  },
  {
    settings: required(
      settingsSchema,
      "Settings requested at creation. Absent members were chosen by the server.",
    ),
    forkedFrom: optional(string(), "UUID of the session this one is a copy of. Absent: newly created."),
  },
);

export const sessionUpdatedSchema = durable(
  "SessionUpdated",
  "session.updated",
  {
    description: "Settings changed, with effect from the next turn on.",
    examples: [{ type: "session.updated", ...head(7), settings: { model: "demo" } }],
  },
  { settings: required(settingsSchema, "Changed members with their new values; all others are unchanged.") },
);

export const sessionClosedSchema = durable(
  "SessionClosed",
  "session.closed",
  {
    description: "The session has ended; no further turn starts.",
    examples: [{ type: "session.closed", ...head(9) }],
  },
  {},
);

export const queueChangedSchema = durable(
  "QueueChanged",
  "queue.changed",
  {
    description: "The queue of waiting messages changed.",
    examples: [{ type: "queue.changed", ...head(8), queue: [], reason: "cleared" }],
  },
  {
    queue: required(list(messageSchema), "All waiting messages after the change, the next one first."),
    reason: required(
      openEnum({
        added: "Another message waits for the running turn to end.",
        taken: "The first message left the queue and starts a turn.",
        cleared: "Messages were removed by `queue.clear`.",
      }),
      "Cause of the change. The set is open.",
    ),
  },
);

export const historyClearedSchema = durable(
  "HistoryCleared",
  "history.cleared",
  {
    description: "The conversation before this event is no longer part of the agent's context.",
    examples: [{ type: "history.cleared", ...head(12) }],
  },
  {},
);

export const contextCompactedSchema = durable(
  "ContextCompacted",
  "context.compacted",
  {
    description: "Older messages were replaced by a summary in the agent's context.",
    examples: [
      { type: "context.compacted", ...head(30), trigger: "auto", summary: "They look for a berth." },
    ],
  },
  {
    trigger: required(
      openEnum({ auto: "The context window was nearly full.", manual: "The user requested the compaction." }),
      "Cause of the compaction. The set is open.",
    ),
    summary: optional(string(), "Text that replaced the messages. Absent: not reported."),
  },
);
