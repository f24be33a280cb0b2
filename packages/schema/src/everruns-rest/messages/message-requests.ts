import {
  boolean,
  closedEnum,
  int32,
  json,
  list,
  map,
  nullish,
  openEnum,
  optional,
  required,
  string,
  uuid,
} from "@colloquy/define";
import type { z } from "zod";
import { ids, inputMessage, outputMessage, question } from "../examples.ts";
import { participantId } from "../ids.ts";
import { everrunsRest } from "../namespace.ts";
import { inputContentPartSchema } from "./content.ts";
import { controlsSchema } from "./controls.ts";
import { externalActorSchema, messageSchema } from "./message.ts";

export const inputMessageSchema = everrunsRest.object(
  "InputMessage",
  {
    description: "What a user says.",
    source: "everruns-rest §4.1",
    examples: [{ role: "user", content: question }],
  },
  {
    role: optional(
      closedEnum({ user: "The user." }, "Only users write through this call; another role is refused."),
      {
        description: "Who speaks.",
        default: "user",
      },
    ),
    content: required(list(inputContentPartSchema), "The body. May be empty."),
  },
);

export const createMessageRequestSchema = everrunsRest.object(
  "CreateMessageRequest",
  {
    description: "Says something to the agent: starts a turn, or steers the one that runs.",
    source: "everruns-rest §4.1",
    examples: [
      { message: { role: "user", content: question } },
      {
        message: { content: question },
        controls: { model_id: ids.model, reasoning: { effort: "low" } },
        metadata: { channel: "vhf-12" },
        tags: ["mooring"],
        client_message_id: "01a194ee-2f3f-737d-8a38-dac59db489dd",
      },
    ],
  },
  {
    message: required(inputMessageSchema, "The message."),
    controls: nullish(controlsSchema, "Wishes for the turn."),
    metadata: nullish(map(json()), "Any facts; they come back with the message."),
    tags: nullish(
      list(string()),
      "Accepted, and returned nowhere: no version of the server shows them again.",
    ),
    external_actor: nullish(externalActorSchema, "Who wrote it in a chat channel."),
    addressed_participant_id: nullish(
      participantId(),
      "The agent that is to answer, in a session with several.",
    ),
    client_message_id: nullish(uuid(), {
      description:
        "The client's own id. A repeat within the session returns the stored message and starts nothing; the message carries it as metadata `everruns_client_message_id`.",
      since: "everruns server 2026-11",
    }),
  },
);

export const createMessageQuerySchema = everrunsRest.object(
  "CreateMessageQuery",
  {
    description: "Whether the reply waits for the end of the turn.",
    source: "everruns-rest §4.1",
    examples: [{ wait: true, timeout_ms: 30000 }],
  },
  {
    wait: optional(boolean(), {
      description: "Whether to wait. A waiting request counts as an event stream against the limits.",
      default: false,
      since: "everruns server 2026-11",
    }),
    timeout_ms: optional(int32(), {
      description: "How long to wait; clamped to 1 … 600000.",
      unit: "ms",
      default: 120_000,
      since: "everruns server 2026-11",
    }),
  },
);

export const createdMessageSchema = everrunsRest.define(
  "CreatedMessage",
  {
    description: "The stored message and what became of it.",
    source: "everruns-rest §1, §4.1",
    examples: [{ ...inputMessage, session_id: ids.session, sequence: 2, delivery: "started" }],
  },
  messageSchema.extend({
    delivery: nullish(
      openEnum({
        started: "It started a turn.",
        steered: "The running turn takes it in at its next step.",
        resumed: "It ended a wait for client tools and the turn goes on.",
        duplicate: "Its `client_message_id` was known; nothing was started.",
      }),
      { description: "What became of it.", since: "everruns server 2026-11" },
    ),
  }),
);

export const awaitedTurnSchema = everrunsRest.object(
  "AwaitedTurn",
  {
    description: "How the turn ended that `wait=true` waited for.",
    source: "everruns-rest §4.1",
    examples: [{ status: "completed", message: outputMessage, messages: [inputMessage, outputMessage] }],
  },
  {
    status: required(
      openEnum({
        completed: "The turn ended with an answer.",
        failed: "The turn ended without one.",
        timeout: "The turn still runs.",
      }),
      "How it ended.",
    ),
    message: nullish(messageSchema, "The last message of the agent."),
    messages: optional(list(messageSchema), { description: "All messages of the turn.", default: [] }),
    error: nullish(string(), "Why it failed."),
  },
);

export type CreateMessageQuery = z.infer<typeof createMessageQuerySchema>;
export type InputMessage = z.infer<typeof inputMessageSchema>;
export type CreateMessageRequest = z.infer<typeof createMessageRequestSchema>;
export type CreatedMessage = z.infer<typeof createdMessageSchema>;
export type AwaitedTurn = z.infer<typeof awaitedTurnSchema>;
