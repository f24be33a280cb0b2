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
    description: "The session exists. Always the first event.",
    examples: [{ type: "session.created", ...head(1), settings: { title: "Berth" } }],
  },
  {
    settings: required(settingsSchema, "What it was asked to be."),
    forkedFrom: optional(string(), "UUID of the session it was branched from."),
  },
);

export const sessionUpdatedSchema = durable(
  "SessionUpdated",
  "session.updated",
  {
    description: "Settings changed; they hold from the next turn on.",
    examples: [{ type: "session.updated", ...head(7), settings: { model: "demo" } }],
  },
  { settings: required(settingsSchema, "The members that changed, with their new values.") },
);

export const sessionClosedSchema = durable(
  "SessionClosed",
  "session.closed",
  { description: "The session takes no more turns.", examples: [{ type: "session.closed", ...head(9) }] },
  {},
);

export const queueChangedSchema = durable(
  "QueueChanged",
  "queue.changed",
  {
    description: "Messages wait for the running turn to end, or waited and no longer do.",
    examples: [{ type: "queue.changed", ...head(8), queue: [], reason: "cleared" }],
  },
  {
    queue: required(list(messageSchema), "All waiting messages, the next one first."),
    reason: required(
      openEnum({ added: "One came.", taken: "One started a turn.", cleared: "They were forgotten." }),
      "What changed.",
    ),
  },
);

export const historyClearedSchema = durable(
  "HistoryCleared",
  "history.cleared",
  {
    description: "The agent no longer remembers anything before this event.",
    examples: [{ type: "history.cleared", ...head(12) }],
  },
  {},
);

export const contextCompactedSchema = durable(
  "ContextCompacted",
  "context.compacted",
  {
    description: "The agent replaced older messages by a summary of them.",
    examples: [
      { type: "context.compacted", ...head(30), trigger: "auto", summary: "They look for a berth." },
    ],
  },
  {
    trigger: required(openEnum({ auto: "The context was full.", manual: "Somebody asked." }), "Why."),
    summary: optional(string(), "The summary."),
  },
);
