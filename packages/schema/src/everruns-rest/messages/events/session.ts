import { int32, nullish, required } from "@colloquy/define";
import type { z } from "zod";
import { event } from "../../envelope.ts";
import { usage as exampleUsage, ids } from "../../examples.ts";
import { agentId, harnessId, messageId, modelId } from "../../ids.ts";
import { everrunsRest } from "../../namespace.ts";
import { tokenUsageSchema } from "../usage.ts";
import { turn } from "./fields.ts";

const source = "everruns-rest §5.2, §7";

export const sessionStartedDataSchema = everrunsRest.object(
  "SessionStartedData",
  {
    description: "The session was made. The first event of its log.",
    source,
    examples: [{ harness_id: ids.harness, agent_id: ids.agent, model_id: ids.model }],
  },
  {
    harness_id: required(harnessId(), "The loop that runs its agent."),
    agent_id: nullish(agentId(), "The agent."),
    model_id: nullish(modelId(), "The model."),
  },
);

export const sessionActivatedDataSchema = everrunsRest.object(
  "SessionActivatedData",
  {
    description: "The session becomes active: a turn is about to start.",
    source,
    examples: [{ turn_id: ids.turn, input_message_id: ids.input }],
  },
  { turn_id: turn, input_message_id: required(messageId(), "The message that starts it.") },
);

export const sessionIdledDataSchema = everrunsRest.object(
  "SessionIdledData",
  {
    description: "The session is idle again: the turn is over, whatever way it ended.",
    source,
    examples: [{ turn_id: ids.turn, iterations: 1, usage: exampleUsage }],
  },
  {
    turn_id: turn,
    iterations: nullish(int32(), { description: "Model rounds of the turn.", unit: "rounds" }),
    usage: nullish(tokenUsageSchema, "What the session consumed in all its turns."),
  },
);

export const sessionStartedEventSchema = event(
  "SessionStartedEvent",
  "session.started",
  sessionStartedDataSchema,
);
export const sessionActivatedEventSchema = event(
  "SessionActivatedEvent",
  "session.activated",
  sessionActivatedDataSchema,
);
export const sessionIdledEventSchema = event("SessionIdledEvent", "session.idled", sessionIdledDataSchema);

export type SessionStartedData = z.infer<typeof sessionStartedDataSchema>;
export type SessionActivatedData = z.infer<typeof sessionActivatedDataSchema>;
export type SessionIdledData = z.infer<typeof sessionIdledDataSchema>;
