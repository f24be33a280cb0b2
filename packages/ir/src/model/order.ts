import { z } from "zod";
import { type Data, described, named } from "./schema.ts";

const names = z.array(z.string());
const pointers = names;

const conditionSchema = z.strictObject({
  pointer: z.string(),
  values: described(
    z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
    "The value at the pointer is one of them.",
  ),
});

const triggerSchema = z.strictObject({
  id: z.string(),
  direction: z.literal(["clientToServer", "serverToClient"]),
  where: described(z.array(conditionSchema), "All must hold."),
  present: described(pointers, "Pointers that must lead to a value; `null` is one."),
  absent: described(pointers, "Pointers that must lead nowhere."),
});

const stateSchema = z.strictObject({
  id: z.string(),
  description: z.string(),
  on: described(
    z.array(z.strictObject({ trigger: z.string(), to: names })),
    "The next state for each trigger; with several states all stay possible until a later frame decides.",
  ),
  final: described(z.boolean(), "Whether the instance may end here."),
});

const requestRuleSchema = z.strictObject({
  request: z.string(),
  responses: names,
  by: described(
    z.exactOptional(z.strictObject({ request: z.string(), response: z.string() })),
    "Pointers at which both carry the same value. Absent: they pair in the order they come.",
  ),
  required: described(
    z.boolean(),
    "Whether a request without a response at the end of the instance is a violation.",
  ),
  cancelledBy: described(
    z.exactOptional(z.strictObject({ trigger: z.string(), by: z.string() })),
    "Cancels a pending request, which then needs no response.",
  ),
  unmatched: described(
    z.literal(["error", "ignore"]),
    "A response to no pending request: a violation, or legal and without effect.",
  ),
  exemptStates: described(names, "States in which no response is required any more."),
});

export const stateMachineSchema = named(
  "StateMachine",
  "Which frame may follow which; a protocol with several kinds of instances has one machine per kind.",
  z.strictObject({
    id: z.string(),
    description: z.string(),
    triggers: described(z.array(triggerSchema), "In order: the first that matches a frame counts."),
    instanceId: described(
      pointers,
      "Where a frame names its instance; the first pointer that leads somewhere counts. Empty: there is one instance.",
    ),
    initial: z.string(),
    states: z.array(stateSchema),
    allowedAnywhere: described(names, "Triggers that are legal in every state and change nothing."),
    requests: z.array(requestRuleSchema),
    turn: described(
      z.exactOptional(z.strictObject({ begins: names, ends: names })),
      "Triggers that begin and end a turn of the agent.",
    ),
  }),
);

/** Frames that have one effect on a state machine, recognized by their values at some pointers (RFC 6901). */
export type Trigger = Data<typeof triggerSchema>;
export type State = Data<typeof stateSchema>;
/** A request and the frames that answer it. */
export type RequestRule = Data<typeof requestRuleSchema>;
/** Which frame may follow which; a protocol with several kinds of instances has one machine per kind. */
export type StateMachine = Data<typeof stateMachineSchema>;
