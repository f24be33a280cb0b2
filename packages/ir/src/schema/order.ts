import { z } from "zod";
import { named } from "./named.ts";

const namesSchema = z.array(z.string());

const signalSchema = z.strictObject({
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
  on: z.array(z.strictObject({ signal: z.string(), to: namesSchema })),
  final: z.boolean(),
});

const answerSchema = z.strictObject({
  request: z.string(),
  responses: namesSchema,
  by: z.exactOptional(z.strictObject({ request: z.string(), response: z.string() })),
  due: z.literal(["always", "maybe"]),
  withdrawnBy: z.exactOptional(z.strictObject({ signal: z.string(), by: z.string() })),
  stray: z.literal(["refused", "ignored"]),
  excusedIn: namesSchema,
});

export const machineSchema = named(
  "Machine",
  z.strictObject({
    id: z.string(),
    description: z.string(),
    signals: z.array(signalSchema),
    instance: namesSchema,
    initial: z.string(),
    states: z.array(stateSchema),
    anywhere: namesSchema,
    answers: z.array(answerSchema),
    turn: z.exactOptional(z.strictObject({ begins: namesSchema, ends: namesSchema })),
  }),
);
