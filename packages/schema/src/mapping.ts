import { relatedTo as aboutTopic, type Mapping, type Topic } from "@colloquy/define";
import { commandSchemas, type KnownCommand } from "./session/commands.ts";
import { eventSchemas, type KnownEvent } from "./session/events/index.ts";

const reading = "Reads existing data. The session model is the log from which the response is derived.";

/** Subjects that several protocols share and the session model does not cover. */
export const topics = {
  signOfLife: { name: "Heartbeat", reason: "Concerns the connection, not the session." },
  readingSession: { name: "Reading a session", reason: reading },
  listingSessions: { name: "Listing sessions", reason: reading },
  readingMessages: { name: "Reading a conversation", reason: reading },
  readingUsage: { name: "Reading usage", reason: reading },
  models: { name: "Listing models", reason: "The choice of models is no part of a session." },
  signIn: {
    name: "Provider sign-in",
    reason: "Concerns the account, not the session.",
  },
  server: { name: "Server information", reason: "Concerns the process, not the session." },
  refusal: {
    name: "Refused request",
    reason: "A refused command leaves no trace in the log of a session.",
  },
  answer: {
    name: "Response to a request",
    reason: "The outcome of a command is reported by the events that follow it.",
  },
  background: { name: "Background tasks", reason: "The session model has turns only." },
  toolProgress: {
    name: "Tool progress",
    reason: "The session model reports the start, the output and the end of a tool.",
  },
  compaction: {
    name: "Compaction progress",
    reason: "The session model reports only the completed compaction, as `context.compacted`.",
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
