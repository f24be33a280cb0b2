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
    description: "The session was created. First event of its log.",
    source,
    examples: [{ harness_id: ids.harness, agent_id: ids.agent, model_id: ids.model }],
    mapping: mapsTo("session.created"),
    trigger: "session",
  },
  {
    harness_id: required(harnessId(), "Execution loop the agent runs in."),
    agent_id: nullish(agentId(), "Agent that answers. Absent: none is configured, only the harness."),
    model_id: nullish(modelId(), "Model selected at creation. Absent: that of the agent or harness."),
  },
);

export const sessionActivatedEventSchema = event(
  "session.activated",
  {
    description: "The session became active: a turn is about to start.",
    source,
    examples: [{ turn_id: ids.turn, input_message_id: ids.input }],
    mapping: span,
    trigger: "session",
  },
  { turn_id: turn, input_message_id: required(messageId(), "User message that starts the turn.") },
);

export const sessionIdledEventSchema = event(
  "session.idled",
  {
    description: "The session is idle again: the turn has ended, in whatever way.",
    source,
    examples: [{ turn_id: ids.turn, iterations: 1, usage: exampleUsage }],
    mapping: span,
    trigger: "idled",
  },
  {
    turn_id: turn,
    iterations: nullish(int32(), { description: "Model rounds of the ended turn.", unit: "rounds" }),
    usage: nullish(
      tokenUsageSchema,
      "Consumption of all turns of the session together, not only of the last one.",
    ),
  },
);

export const sessionEvents = [
  sessionStartedEventSchema,
  sessionActivatedEventSchema,
  sessionIdledEventSchema,
] as const;
