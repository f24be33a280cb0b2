import { relatedTo as aboutTopic, type Mapping, type Topic } from "@colloquy/define";
import { commandSchemas, type KnownCommand } from "./session/commands.ts";
import { eventSchemas, type KnownEvent } from "./session/events/index.ts";

const reading = "Reads what is known. The session model is the log that the answer is made from.";

/** What several protocols speak of and the session model does not have. */
export const topics = {
  signOfLife: { name: "Sign of life", reason: "It concerns the connection, not the session." },
  readingSession: { name: "Reading a session", reason: reading },
  listingSessions: { name: "Listing sessions", reason: reading },
  readingMessages: { name: "Reading a conversation", reason: reading },
  readingUsage: { name: "Reading what was used", reason: reading },
  models: { name: "Listing models", reason: "What is on offer is no part of a session." },
  signIn: {
    name: "Signing in to a provider of models",
    reason: "It concerns the account, not the session.",
  },
  server: { name: "Asking who the server is", reason: "It concerns the process, not the session." },
  refusal: {
    name: "Refusing a request",
    reason: "A refused command leaves no trace in the log of a session.",
  },
  answer: {
    name: "Answering a request",
    reason: "What comes of a command is told by the events that follow it.",
  },
  background: { name: "Work in the background", reason: "The session model has turns only." },
  toolProgress: {
    name: "A tool still runs",
    reason: "The session model tells when a tool starts, prints and ends.",
  },
  compaction: {
    name: "A step of compaction",
    reason: "The session model tells when it is done: `context.compacted`.",
  },
} as const satisfies Readonly<Record<string, Topic>>;

type NeutralType = KnownCommand["type"] | KnownEvent["type"];

const neutralSchemas = new Map(
  [...commandSchemas, ...eventSchemas].map((schema) => [schema.shape.type.value, schema] as const),
);

/** A part with the meaning of these commands and events of the session model, in full or in part. */
export const mapsTo = (...types: readonly [NeutralType, ...NeutralType[]]): Mapping => ({
  kind: "mapsTo",
  types: types.flatMap((type) => neutralSchemas.get(type) ?? []),
});

/** A part on a topic that the session model does not have. */
export const relatedTo = (topic: keyof typeof topics): Mapping => aboutTopic(topics[topic]);
