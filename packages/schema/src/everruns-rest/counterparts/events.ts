import { about, noCounterpart, same, type UnionCounterparts } from "@colloquy/define";
import {
  callEndedSchema,
  callOfferedSchema,
  contextCompactedSchema,
  messageAddedSchema,
  messageCompletedSchema,
  messageDeltaSchema,
  messageSnapshotSchema,
  messageStartedSchema,
  sessionCreatedSchema,
  thinkingCompletedSchema,
  thinkingDeltaSchema,
  toolCompletedSchema,
  toolOutputSchema,
  toolRequestedSchema,
  toolStartedSchema,
  turnCompletedSchema,
  turnFailedSchema,
  turnInterruptedSchema,
  turnStartedSchema,
  turnSteeredSchema,
} from "../../session/index.ts";
import { topics } from "../../topics.ts";
import { eventSchema } from "../messages/events/index.ts";

const span = noCounterpart("A span around what other events tell; it adds nothing to the story.");
const repair = noCounterpart(
  "Tells of a repair in the server's own records; the neutral log has what came of it.",
);
const task = about(topics.background);
const budget = noCounterpart(
  "Budgets are the server's own affair; one that ends a turn shows as `turn.failed`.",
);
const speech = noCounterpart(
  "Speech as text while it is spoken. The neutral model has finished messages of a call.",
);

/** What each of the 49 event types says in the neutral model. */
export const eventCounterparts: UnionCounterparts = {
  union: eventSchema,
  variants: {
    "input.message": same(messageAddedSchema, turnSteeredSchema),
    "output.message.started": same(messageStartedSchema),
    "output.message.delta": same(messageDeltaSchema, messageSnapshotSchema),
    "output.message.replaced": noCounterpart("The completed message tells the text that counts."),
    "output.message.completed": same(messageCompletedSchema),
    "turn.started": same(turnStartedSchema),
    "turn.completed": same(turnCompletedSchema),
    "turn.failed": same(turnFailedSchema),
    "turn.cancelled": same(turnInterruptedSchema),
    "turn.sealed": same(turnFailedSchema),
    "reason.started": span,
    "reason.completed": span,
    "reason.recovered": repair,
    "reason.thinking.started": span,
    "reason.thinking.delta": same(thinkingDeltaSchema, messageSnapshotSchema),
    "reason.thinking.completed": same(thinkingCompletedSchema),
    "reason.item": noCounterpart("A provider's own form of its reasoning, kept for its next round."),
    "act.started": span,
    "act.completed": span,
    "tool.started": same(toolStartedSchema),
    "tool.progress": about(topics.toolProgress),
    "tool.output.delta": same(toolOutputSchema),
    "tool.completed": same(toolCompletedSchema),
    "tool.call_requested": same(toolRequestedSchema),
    "tool.call_repaired": repair,
    "transcript.repaired": repair,
    "llm.generation": same(messageCompletedSchema),
    "capability.usage": noCounterpart("Which capabilities a step used: bookkeeping of this server."),
    "session.started": same(sessionCreatedSchema),
    "session.activated": span,
    "session.idled": span,
    "task.created": task,
    "task.updated": task,
    "task.message.sent": task,
    "task.message.received": task,
    "context.compacting": about(topics.compaction),
    "context.compacted": same(contextCompactedSchema),
    "file.written": noCounterpart("Files of a workspace are no part of a session in the neutral model."),
    "budget.warning": budget,
    "budget.paused": budget,
    "budget.exhausted": budget,
    "budget.resumed": budget,
    "voice.session.started": same(callOfferedSchema),
    "voice.input_transcript.delta": speech,
    "voice.input_transcript.completed": same(messageAddedSchema),
    "voice.output_transcript.delta": same(messageDeltaSchema),
    "voice.output_transcript.completed": same(messageCompletedSchema),
    "voice.session.ended": same(callEndedSchema),
    "voice.session.failed": same(callEndedSchema),
  },
};
