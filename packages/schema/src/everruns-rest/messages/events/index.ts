import type { z } from "zod";
import { type EventRole, roleRegistry } from "../../envelope.ts";
import { at, ids } from "../../examples.ts";
import { everrunsRest } from "../../namespace.ts";
import { actEvents } from "./act.ts";
import { budgetEvents } from "./budget.ts";
import { contextEvents } from "./context.ts";
import { llmEvents } from "./llm.ts";
import { messageEvents } from "./message.ts";
import { reasonEvents } from "./reason.ts";
import { sessionEvents } from "./session.ts";
import { taskEvents } from "./task.ts";
import { toolEvents } from "./tool.ts";
import { turnEvents } from "./turn.ts";
import { voiceEvents } from "./voice.ts";

/** Every event type (§5.2). */
const eventSchemas = [
  ...messageEvents,
  ...turnEvents,
  ...reasonEvents,
  ...actEvents,
  ...toolEvents,
  ...llmEvents,
  ...sessionEvents,
  ...taskEvents,
  ...contextEvents,
  ...budgetEvents,
  ...voiceEvents,
] as const;

export const eventSchema = everrunsRest.openUnion(
  "Event",
  {
    description:
      "Event of a session. `type` determines the form of `data`. New types, optional fields and enum values may be added at any time.",
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
/** The payload of an event type. */
export type EventData<Type extends EventType> = Extract<KnownEvent, { readonly type: Type }>["data"];

/** Names of the event types whose role passes, in the order of the documents. */
export const typesWhere = (passes: (role: EventRole) => boolean): readonly EventType[] =>
  eventSchemas.flatMap((schema) => (passes(roleRegistry.get(schema) ?? {}) ? [schema.shape.type.value] : []));

/** Names of all event types. */
export const eventTypes: readonly EventType[] = eventSchemas.map((schema) => schema.shape.type.value);

/** Sent live and never stored: no sequence, absent from `GET …/events`, not replayed (§5.1). */
export const ephemeralEventTypes = typesWhere(({ ephemeral }) => ephemeral === true);
