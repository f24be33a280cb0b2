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
    description: "Message of the user to the agent.",
    source: "everruns-rest §4.1",
    examples: [{ role: "user", content: question }],
  },
  {
    role: optional(
      closedEnum(
        { user: "The user, or a program on behalf of the user." },
        "Only user messages can be created; any other role is refused with 400.",
      ),
      {
        description: "May be omitted, because only `user` is allowed.",
        default: "user",
      },
    ),
    content: required(list(inputContentPartSchema), "Parts in the order to be read. May be empty."),
  },
);

export const createMessageRequestSchema = everrunsRest.object(
  "CreateMessageRequest",
  {
    description: "User message with options for its turn. Starts a turn, or steers the running one.",
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
    message: required(inputMessageSchema, "Role and content of the message."),
    controls: nullish(controlsSchema, "Options for the turn. Absent: those of the session."),
    metadata: nullish(map(json()), "Data to store with the message; returned with it."),
    tags: nullish(list(string()), "Accepted, but returned nowhere by any version of the server."),
    external_actor: nullish(
      externalActorSchema,
      "Author in a chat channel. Absent for messages from elsewhere.",
    ),
    addressed_participant_id: nullish(
      participantId(),
      "Participant that has to answer, in a session with several agents. Refused with 404 by this server.",
    ),
    client_message_id: nullish(uuid(), {
      description:
        "Id chosen by the client. A repetition within the session returns the stored message and starts nothing; the message carries the id as metadata `everruns_client_message_id`.",
      since: "everruns server 2026-11",
    }),
  },
);

export const createMessageQuerySchema = everrunsRest.object(
  "CreateMessageQuery",
  {
    description: "Whether the response waits for the end of the turn.",
    source: "everruns-rest §4.1",
    examples: [{ wait: true, timeout_ms: 30000 }],
  },
  {
    wait: optional(boolean(), {
      description:
        "True delays the response until the turn ends. Such a request counts towards the limit of event streams.",
      default: false,
      since: "everruns server 2026-11",
    }),
    timeout_ms: optional(int32(), {
      description: "Longest wait; clamped to 1 … 600000. Without effect unless `wait` is true.",
      unit: "ms",
      default: 120_000,
      since: "everruns server 2026-11",
    }),
  },
);

export const createdMessageSchema = everrunsRest.define(
  "CreatedMessage",
  {
    description: "Stored message, and its effect on the session.",
    source: "everruns-rest §1, §4.1",
    examples: [{ ...inputMessage, session_id: ids.session, sequence: 2, delivery: "started" }],
  },
  messageSchema.extend({
    delivery: nullish(
      openEnum({
        started: "The session was idle, and a turn began.",
        steered: "The running turn receives the message at its next step.",
        resumed: "The message ended a wait for client tools, and the turn continues.",
        duplicate: "The `client_message_id` was known; nothing was started.",
      }),
      { description: "Effect of the message. Absent from older servers.", since: "everruns server 2026-11" },
    ),
  }),
);

export const awaitedTurnSchema = everrunsRest.object(
  "AwaitedTurn",
  {
    description: "Outcome of the turn that `wait=true` waited for.",
    source: "everruns-rest §4.1",
    examples: [{ status: "completed", message: outputMessage, messages: [inputMessage, outputMessage] }],
  },
  {
    status: required(
      openEnum({
        completed: "The turn has ended with an answer.",
        failed: "The turn has ended without an answer; `error` gives the reason.",
        timeout: "The turn is still running after `timeout_ms`.",
      }),
      "Outcome when the response was sent.",
    ),
    message: nullish(messageSchema, "Last agent message of the turn. Absent when there is none yet."),
    messages: optional(list(messageSchema), {
      description: "All messages of the turn so far, oldest first.",
      default: [],
    }),
    error: nullish(string(), "Reason for the failure. Only with `failed`."),
  },
);

export type CreateMessageQuery = z.infer<typeof createMessageQuerySchema>;
export type InputMessage = z.infer<typeof inputMessageSchema>;
export type CreateMessageRequest = z.infer<typeof createMessageRequestSchema>;
export type CreatedMessage = z.infer<typeof createdMessageSchema>;
export type AwaitedTurn = z.infer<typeof awaitedTurnSchema>;
