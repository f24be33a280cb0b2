import { int32, nullish, required } from "@colloquy/define";
import { mapsTo } from "../../../mapping.ts";
import { event } from "../../envelope.ts";
import { usage as exampleUsage, ids } from "../../examples.ts";
import { agentId, harnessId, messageId, modelId } from "../../ids.ts";
import { span } from "../../mappings.ts";
import { tokenUsageSchema } from "../usage.ts";
import { turn } from "./fields.ts";

const source = "everruns-rest §5.2, §7";

export const sessionStartedEventSchema = event(
  "session.started",
  {
    description: "The session was made. The first event of its log.",
    source,
    examples: [{ harness_id: ids.harness, agent_id: ids.agent, model_id: ids.model }],
    mapping: mapsTo("session.created"),
  },
  {
    harness_id: required(harnessId(), "The loop that runs its agent."),
    agent_id: nullish(agentId(), "The agent."),
    model_id: nullish(modelId(), "The model."),
  },
);

export const sessionActivatedEventSchema = event(
  "session.activated",
  {
    description: "The session becomes active: a turn is about to start.",
    source,
    examples: [{ turn_id: ids.turn, input_message_id: ids.input }],
    mapping: span,
  },
  { turn_id: turn, input_message_id: required(messageId(), "The message that starts it.") },
);

export const sessionIdledEventSchema = event(
  "session.idled",
  {
    description: "The session is idle again: the turn is over, whatever way it ended.",
    source,
    examples: [{ turn_id: ids.turn, iterations: 1, usage: exampleUsage }],
    mapping: span,
  },
  {
    turn_id: turn,
    iterations: nullish(int32(), { description: "Model rounds of the turn.", unit: "rounds" }),
    usage: nullish(tokenUsageSchema, "What the session consumed in all its turns."),
  },
);

export const sessionEvents = [
  sessionStartedEventSchema,
  sessionActivatedEventSchema,
  sessionIdledEventSchema,
] as const;
