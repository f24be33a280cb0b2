import type { z } from "zod";
import { at, ids } from "../../examples.ts";
import { everrunsRest } from "../../namespace.ts";
import {
  actCompletedEventSchema,
  actStartedEventSchema,
  toolCallRepairedEventSchema,
  toolCallRequestedEventSchema,
  transcriptRepairedEventSchema,
} from "./act.ts";
import {
  budgetExhaustedEventSchema,
  budgetPausedEventSchema,
  budgetResumedEventSchema,
  budgetWarningEventSchema,
} from "./budget.ts";
import {
  contextCompactedEventSchema,
  contextCompactingEventSchema,
  fileWrittenEventSchema,
} from "./context.ts";
import { capabilityUsageEventSchema, llmGenerationEventSchema } from "./llm.ts";
import {
  inputMessageEventSchema,
  outputMessageCompletedEventSchema,
  outputMessageDeltaEventSchema,
  outputMessageReplacedEventSchema,
  outputMessageStartedEventSchema,
} from "./message.ts";
import {
  reasonCompletedEventSchema,
  reasonItemEventSchema,
  reasonRecoveredEventSchema,
  reasonStartedEventSchema,
  thinkingCompletedEventSchema,
  thinkingDeltaEventSchema,
  thinkingStartedEventSchema,
} from "./reason.ts";
import {
  sessionActivatedEventSchema,
  sessionIdledEventSchema,
  sessionStartedEventSchema,
} from "./session.ts";
import {
  taskCreatedEventSchema,
  taskMessageReceivedEventSchema,
  taskMessageSentEventSchema,
  taskUpdatedEventSchema,
} from "./task.ts";
import {
  toolCompletedEventSchema,
  toolOutputDeltaEventSchema,
  toolProgressEventSchema,
  toolStartedEventSchema,
} from "./tool.ts";
import {
  turnCancelledEventSchema,
  turnCompletedEventSchema,
  turnFailedEventSchema,
  turnSealedEventSchema,
  turnStartedEventSchema,
} from "./turn.ts";
import {
  voiceInputCompletedEventSchema,
  voiceInputDeltaEventSchema,
  voiceOutputCompletedEventSchema,
  voiceOutputDeltaEventSchema,
  voiceSessionEndedEventSchema,
  voiceSessionFailedEventSchema,
  voiceSessionStartedEventSchema,
} from "./voice.ts";

/** Every event type of version C: 49 of them (§5.2). */
const eventSchemas = [
  inputMessageEventSchema,
  outputMessageStartedEventSchema,
  outputMessageDeltaEventSchema,
  outputMessageReplacedEventSchema,
  outputMessageCompletedEventSchema,
  turnStartedEventSchema,
  turnCompletedEventSchema,
  turnFailedEventSchema,
  turnCancelledEventSchema,
  turnSealedEventSchema,
  reasonStartedEventSchema,
  reasonCompletedEventSchema,
  reasonRecoveredEventSchema,
  thinkingStartedEventSchema,
  thinkingDeltaEventSchema,
  thinkingCompletedEventSchema,
  reasonItemEventSchema,
  actStartedEventSchema,
  actCompletedEventSchema,
  toolStartedEventSchema,
  toolProgressEventSchema,
  toolOutputDeltaEventSchema,
  toolCompletedEventSchema,
  toolCallRequestedEventSchema,
  toolCallRepairedEventSchema,
  transcriptRepairedEventSchema,
  llmGenerationEventSchema,
  capabilityUsageEventSchema,
  sessionStartedEventSchema,
  sessionActivatedEventSchema,
  sessionIdledEventSchema,
  taskCreatedEventSchema,
  taskUpdatedEventSchema,
  taskMessageSentEventSchema,
  taskMessageReceivedEventSchema,
  contextCompactingEventSchema,
  contextCompactedEventSchema,
  fileWrittenEventSchema,
  budgetWarningEventSchema,
  budgetPausedEventSchema,
  budgetExhaustedEventSchema,
  budgetResumedEventSchema,
  voiceSessionStartedEventSchema,
  voiceInputDeltaEventSchema,
  voiceInputCompletedEventSchema,
  voiceOutputDeltaEventSchema,
  voiceOutputCompletedEventSchema,
  voiceSessionEndedEventSchema,
  voiceSessionFailedEventSchema,
] as const;

export const eventSchema = everrunsRest.openUnion(
  "Event",
  {
    description:
      "Anything that happens in a session. `type` chooses the shape of `data`. New types, new optional fields and new enum values may come at any time.",
    source: "everruns-rest §5",
    examples: [
      {
        id: ids.event,
        type: "turn.cancelled",
        ts: at,
        session_id: ids.session,
        context: { turn_id: ids.turn },
        data: { turn_id: ids.turn },
        sequence: 7,
      },
    ],
  },
  "type",
  eventSchemas,
);

/** An event of a type this version knows. */
export type KnownEvent = z.infer<(typeof eventSchemas)[number]>;
export type Event = z.infer<typeof eventSchema>;
export type EventType = KnownEvent["type"];

/** Names of all event types. */
export const eventTypes: readonly EventType[] = eventSchemas.map((schema) => schema.shape.type.value);

/** Shown live and never stored: no sequence, no place in `GET …/events`, no replay (§5.1). */
export const ephemeralEventTypes: readonly EventType[] = [
  "output.message.delta",
  "reason.thinking.delta",
  "tool.output.delta",
  "voice.input_transcript.delta",
  "voice.output_transcript.delta",
];
