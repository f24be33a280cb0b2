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
import type { z } from "zod";
import { typeName } from "../type-name.ts";
import { at, ids } from "./examples.ts";
import { eventId, executionId, messageId, sessionId, turnId } from "./ids.ts";
import { everrunsRest } from "./namespace.ts";

export const eventContextSchema = everrunsRest.object(
  "EventContext",
  {
    description:
      "Where an event belongs in its turn and in its trace. The turn is the root span; `reason.*` and `act.*` are its children, `llm.generation` is a child of its reason span, `tool.*` of its act span. A started and completed pair shares one span.",
    source: "everruns-rest §5.1",
    examples: [{}, { turn_id: ids.turn, input_message_id: ids.input, trace_id: ids.turn, span_id: ids.turn }],
  },
  {
    turn_id: nullish(turnId(), "The turn; absent outside turns."),
    input_message_id: nullish(messageId(), "The user message that started the turn."),
    exec_id: nullish(executionId(), "The step of the turn that emitted the event."),
    trace_id: nullish(string(), "Id of the trace; equals the turn's id."),
    span_id: nullish(string(), "Id of the span: the turn's id or an `exec_` id."),
    parent_span_id: nullish(string(), "Id of the span around it; absent on the turn itself."),
  },
);

/** What is said of an event beside its fields. */
interface EventDocs extends Mapped {
  readonly description: string;
  /** Payloads alone; the envelope is put around them. */
  readonly examples: readonly unknown[];
  readonly source?: string;
  /** Where the name of its types does not follow from `type`. */
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
  { name = typeName(type), mapping }: Pick<EventDocs, "name" | "mapping">,
  data: Data,
) {
  const { description = "", examples = [] } = docsRegistry.get(data) ?? {};
  return everrunsRest.object(
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
        "Id of the event, sortable by time. The cursor of a stream (`since_id`), also when the event is ephemeral.",
      ),
      type: tag(type),
      ts: required(instant(), { description: "When it happened.", unit: "UTC, milliseconds" }),
      session_id: required(sessionId(), "The session it belongs to."),
      context: required(eventContextSchema, "Turn and trace; may be `{}`, never `null`."),
      data: required(data, "The payload of this type of event."),
      sequence: nullish(
        int32(),
        "Place in the session's log: 1, 2, 3 … without gaps. Absent on ephemeral events, which are shown live and never stored.",
      ),
      metadata: optional(json(), "Facts about the emitter, such as the agent's version."),
      tags: nullish(
        list(string()),
        "Labels to filter by. The server leaves an empty list out and never sends `null`.",
      ),
    },
  );
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
