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
  sessionId: required(string(), "UUID of the session."),
  at: required(instant(), "When it happened; never earlier than the event before it."),
  native: optional(nativeSchema, "Protocol facts of the event."),
};

/** A fact of the log: numbered, stored before anybody sees it, never changed. */
export function durable<const Type extends string, const Fields extends Shape>(
  name: string,
  type: Type,
  docs: DefinitionDocs,
  fields: Fields,
) {
  return session.object(name, docs, {
    type: tag(type),
    seq: required(uint53(), "Place in the session's log: 1, 2, 3 … without gaps."),
    ...common,
    ...fields,
  });
}

/**
 * An ephemeral event of something unfinished: shown live, never stored, superseded by the durable event that completes it.
 * `index` counts the ephemeral events of one family in one message (or one tool call) from 0 without gaps.
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
    index: required(uint53(), "Number of this glimpse in its family, from 0."),
    ...fields,
  });
}

/** The turn an event belongs to. */
export const turnId = required(string(), "UUID of the turn.");
/** The assistant message an event belongs to. */
export const messageId = required(string(), "UUID of the assistant message.");
/** The tool call an event belongs to. */
export const callId = required(string(), "Id of the tool call; opaque, unique in the session.");

export const interruptReasons = {
  user: "A person or their client asked.",
  shutdown: "The server stopped.",
  crash: "The server had stopped without ending it.",
  disconnect: "The only client that could answer has left.",
  superseded: "A newer message took its place.",
} as const satisfies EnumValues;
