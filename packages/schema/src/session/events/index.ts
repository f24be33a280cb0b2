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

const provisionalSchemas = [
  messageDeltaSchema,
  thinkingDeltaSchema,
  toolOutputSchema,
  messageSnapshotSchema,
] as const;

/** Every event, those of the log first. */
export const eventSchemas = [...durableSchemas, ...provisionalSchemas] as const;

/** Anything that happens in a session. */
export const eventSchema = session.openUnion(
  "Event",
  "Anything that happens in a session.",
  "type",
  eventSchemas,
);

/** An event of the log. */
export type DurableEvent = z.infer<(typeof durableSchemas)[number]>;
/** A live glimpse that is never stored. */
export type ProvisionalEvent = z.infer<(typeof provisionalSchemas)[number]>;
/** An event this version knows. */
export type KnownEvent = DurableEvent | ProvisionalEvent;
export type Event = z.infer<typeof eventSchema>;

/** What the engine has yet to number and date. */
export type Draft<E extends KnownEvent = DurableEvent> = E extends KnownEvent
  ? Omit<E, "seq" | "at" | "sessionId">
  : never;

const provisionalTypes: ReadonlySet<string> = new Set(
  provisionalSchemas.map((schema) => schema.shape.type.value),
);

/** Whether an event is a live glimpse. */
export const isProvisional = (event: KnownEvent): event is ProvisionalEvent =>
  provisionalTypes.has(event.type);
