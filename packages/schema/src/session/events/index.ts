import type { z } from "zod";
import { session } from "../namespace.ts";
import { callAnsweredSchema, callEndedSchema, callOfferedSchema } from "./call.ts";
import {
  messageCompletedSchema,
  messageDeltaSchema,
  messageSnapshotSchema,
  messageStartedSchema,
  thinkingCompletedSchema,
  thinkingDeltaSchema,
} from "./message.ts";
import {
  contextCompactedSchema,
  historyClearedSchema,
  queueChangedSchema,
  sessionClosedSchema,
  sessionCreatedSchema,
  sessionUpdatedSchema,
} from "./session.ts";
import {
  permissionRequestedSchema,
  permissionResolvedSchema,
  toolCompletedSchema,
  toolOutputSchema,
  toolRequestedSchema,
  toolStartedSchema,
} from "./tool.ts";
import {
  messageAddedSchema,
  turnCompletedSchema,
  turnFailedSchema,
  turnInterruptedSchema,
  turnQueuedSchema,
  turnStartedSchema,
  turnSteeredSchema,
} from "./turn.ts";

const durableSchemas = [
  sessionCreatedSchema,
  sessionUpdatedSchema,
  sessionClosedSchema,
  turnQueuedSchema,
  turnStartedSchema,
  turnSteeredSchema,
  turnCompletedSchema,
  turnFailedSchema,
  turnInterruptedSchema,
  messageAddedSchema,
  messageStartedSchema,
  messageCompletedSchema,
  thinkingCompletedSchema,
  toolRequestedSchema,
  toolStartedSchema,
  toolCompletedSchema,
  permissionRequestedSchema,
  permissionResolvedSchema,
  queueChangedSchema,
  historyClearedSchema,
  contextCompactedSchema,
  callOfferedSchema,
  callAnsweredSchema,
  callEndedSchema,
] as const;

const ephemeralSchemas = [
  messageDeltaSchema,
  thinkingDeltaSchema,
  toolOutputSchema,
  messageSnapshotSchema,
] as const;

/** Every event, those of the log first. */
export const eventSchemas = [...durableSchemas, ...ephemeralSchemas] as const;

/** Every event of a session. */
export const eventSchema = session.openUnion(
  "Event",
  "Event of a session. Most are stored in its log; ephemeral ones are sent live only.",
  "type",
  eventSchemas,
);

/** An event of the log. */
export type DurableEvent = z.infer<(typeof durableSchemas)[number]>;
/** An ephemeral event that is never stored. */
export type EphemeralEvent = z.infer<(typeof ephemeralSchemas)[number]>;
/** An event this version knows. */
export type KnownEvent = DurableEvent | EphemeralEvent;
export type Event = z.infer<typeof eventSchema>;

/** An event before the engine gives it its number and time. */
export type EventInput<E extends KnownEvent = DurableEvent> = E extends KnownEvent
  ? Omit<E, "seq" | "at" | "sessionId">
  : never;

const ephemeralTypes: ReadonlySet<string> = new Set(
  ephemeralSchemas.map((schema) => schema.shape.type.value),
);

/** Whether an event is an ephemeral event. */
export const isEphemeral = (event: KnownEvent): event is EphemeralEvent => ephemeralTypes.has(event.type);
