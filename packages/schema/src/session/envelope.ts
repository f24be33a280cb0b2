import {
  type DefinitionDocs,
  type EnumValues,
  instant,
  optional,
  required,
  string,
  tag,
  uint53,
} from "@colloquy/define";
import { nativeSchema } from "./content.ts";
import { session } from "./namespace.ts";

type Shape = Parameters<typeof session.object>[2];

const common = {
  sessionId: required(string(), "UUID of the session whose log holds the event."),
  at: required(instant(), "Time of the event; never earlier than that of the event before it."),
  native: optional(nativeSchema, "Members of the event that only one protocol has, by protocol id."),
};

/** Declares an event of the log: numbered, stored before it is sent, never changed. */
export function durable<const Type extends string, const Fields extends Shape>(
  name: string,
  type: Type,
  docs: DefinitionDocs,
  fields: Fields,
) {
  return session.object(name, docs, {
    type: tag(type),
    seq: required(uint53(), "Position in the log of the session: 1, 2, 3 … without gaps."),
    ...common,
    ...fields,
  });
}

/**
 * Declares an ephemeral event of something unfinished: sent live, never stored, replaced by the durable event that
 * completes it. `index` counts the events of one kind for one message or tool call, from 0 without gaps.
 */
export function ephemeral<const Type extends string, const Fields extends Shape>(
  name: string,
  type: Type,
  docs: DefinitionDocs,
  fields: Fields,
) {
  return session.object(name, docs, {
    type: tag(type),
    ...common,
    index: required(
      uint53(),
      "Position among the ephemeral events of one kind for one message or call, from 0 without gaps.",
    ),
    ...fields,
  });
}

/** The turn an event belongs to. */
export const turnId = required(string(), "UUID of the turn in which the event occurred.");
/** The assistant message an event belongs to. */
export const messageId = required(
  string(),
  "UUID of the assistant message that the event builds or completes.",
);
/** The tool call an event belongs to. */
export const callId = required(string(), "Opaque id of the tool call, unique in the session.");

export const interruptReasons = {
  user: "The user, or the client on behalf of the user, requested it.",
  shutdown: "The server was shut down while the turn ran.",
  crash: "The server had stopped without ending the turn; reported after its restart.",
  disconnect: "The only client that could answer a pending request disconnected.",
  superseded: "A newer message replaced the one being answered.",
} as const satisfies EnumValues;
