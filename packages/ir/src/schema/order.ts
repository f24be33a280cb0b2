import { z } from "zod";
import { named } from "./named.ts";

const namesSchema = z.array(z.string());

const triggerSchema = z.strictObject({
  id: z.string(),
  direction: z.literal(["clientToServer", "serverToClient"]),
  where: z.array(
    z.strictObject({
      pointer: z.string(),
      values: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
    }),
  ),
  present: namesSchema,
  absent: namesSchema,
});

const stateSchema = z.strictObject({
  id: z.string(),
  description: z.string(),
  on: z.array(z.strictObject({ trigger: z.string(), to: namesSchema })),
  final: z.boolean(),
});

const requestRuleSchema = z.strictObject({
  request: z.string(),
  responses: namesSchema,
  by: z.exactOptional(z.strictObject({ request: z.string(), response: z.string() })),
  required: z.boolean(),
  cancelledBy: z.exactOptional(z.strictObject({ trigger: z.string(), by: z.string() })),
  unmatched: z.literal(["error", "ignore"]),
  exemptStates: namesSchema,
});

export const stateMachineSchema = named(
  "StateMachine",
  z.strictObject({
    id: z.string(),
    description: z.string(),
    triggers: z.array(triggerSchema),
    instanceId: namesSchema,
    initial: z.string(),
    states: z.array(stateSchema),
    allowedAnywhere: namesSchema,
    requests: z.array(requestRuleSchema),
    turn: z.exactOptional(z.strictObject({ begins: namesSchema, ends: namesSchema })),
  }),
);
