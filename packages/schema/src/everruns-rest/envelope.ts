import {
  docsRegistry,
  instant,
  int32,
  json,
  list,
  type Mapped,
  nullish,
  optional,
  required,
  string,
  tag,
} from "@colloquy/define";
import { z } from "zod";
import { typeName } from "../type-name.ts";
import { at, ids } from "./examples.ts";
import { eventId, executionId, messageId, sessionId, turnId } from "./ids.ts";
import { everrunsRest } from "./namespace.ts";

export const eventContextSchema = everrunsRest.object(
  "EventContext",
  {
    description:
      "Position of an event in its turn and trace. The turn is the root span; `reason.*` and `act.*` are its children, `llm.generation` is a child of its reason span, `tool.*` of its act span. A started and completed pair shares one span.",
    source: "everruns-rest §5.1",
    examples: [{}, { turn_id: ids.turn, input_message_id: ids.input, trace_id: ids.turn, span_id: ids.turn }],
  },
  {
    turn_id: nullish(turnId(), "Turn in which the event occurred. Absent outside turns."),
    input_message_id: nullish(messageId(), "User message that started the turn. Absent outside turns."),
    exec_id: nullish(executionId(), "Step of the turn that emitted the event."),
    trace_id: nullish(string(), "Root of the trace: the same text as the turn id."),
    span_id: nullish(
      string(),
      "Node of the trace: the turn id or an `exec_…` id. Shared by a started and completed pair.",
    ),
    parent_span_id: nullish(string(), "Enclosing node of the trace. Absent on the turn itself."),
  },
);

/** Triggers of the order of a session, in the order in which they are tried. */
export const triggerIds = [
  "session",
  "input",
  "started",
  "work",
  "spoken",
  "toolCompleted",
  "ended",
  "idled",
] as const;
export type TriggerId = (typeof triggerIds)[number];

/** Role of an event type beside its shape. */
export interface EventRole {
  /** What the event is in the order of its session; absent when it may occur at any time. */
  readonly trigger?: TriggerId | undefined;
  /** Sent live and never stored. */
  readonly ephemeral?: boolean | undefined;
}

/** Roles of the event types, by their schema. */
export const roleRegistry = z.registry<EventRole>();

/** Docs of an event beside its fields. */
interface EventDocs extends Mapped, EventRole {
  readonly description: string;
  /** Payloads only; the envelope is added. */
  readonly examples: readonly unknown[];
  readonly source?: string;
  /** Present when the type names do not follow from `type`. */
  readonly name?: string;
}

/** Declares an event type: its payload as `…Data`, the event around it as `…Event`. */
export function event<const Type extends string, const Fields extends z.core.$ZodLooseShape>(
  type: Type,
  docs: EventDocs,
  fields: Fields,
) {
  const { description, examples, source = "everruns-rest §5.2", name = typeName(type) } = docs;
  const data = everrunsRest.object(`${name}Data`, { description, examples, source }, fields);
  return eventWithData(type, docs, data);
}

/** Declares an event type whose payload has a name of its own, because other events carry it too. */
export function eventWithData<const Type extends string, Data extends z.ZodType>(
  type: Type,
  { name = typeName(type), mapping, trigger, ephemeral }: Omit<EventDocs, "description" | "examples">,
  data: Data,
) {
  const { description = "", examples = [] } = docsRegistry.get(data) ?? {};
  const schema = everrunsRest.object(
    `${name}Event`,
    {
      description,
      source: "everruns-rest §5.1, §5.2",
      examples: examples.map((example) => wrap(type, example)),
      ...(mapping && { mapping }),
    },
    {
      id: required(
        eventId(),
        "Sortable by time. Also the cursor of a stream (`since_id`), even when the event is ephemeral.",
      ),
      type: tag(type),
      ts: required(instant(), { description: "Time the event was emitted.", unit: "UTC, milliseconds" }),
      session_id: required(sessionId(), "The conversation whose log or stream holds the event."),
      context: required(eventContextSchema, "Turn and trace of the event; may be `{}`, never `null`."),
      data: required(data, "Payload, in a form that `type` determines."),
      sequence: nullish(
        int32(),
        "Position in the log of the session: 1, 2, 3 … without gaps. Absent on ephemeral events, which are sent live and never stored.",
      ),
      metadata: optional(json(), "Data about the emitter, such as the version of the agent."),
      tags: nullish(list(string()), "Labels for filtering. An empty list is left out; never `null`."),
    },
  );
  roleRegistry.add(schema, { trigger, ephemeral });
  return schema;
}

const wrap = (type: string, data: unknown) => ({
  id: ids.event,
  type,
  ts: at,
  session_id: ids.session,
  context: {},
  data,
});

export type EventContext = z.infer<typeof eventContextSchema>;
