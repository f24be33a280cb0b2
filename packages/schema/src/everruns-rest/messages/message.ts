import { instant, int32, json, list, map, nullish, required, string } from "@colloquy/define";
import type { z } from "zod";
import { ids, inputMessage, outputMessage } from "../examples.ts";
import { messageId, sessionId } from "../ids.ts";
import { everrunsRest } from "../namespace.ts";
import { contentPartSchema } from "./content.ts";
import { controlsSchema } from "./controls.ts";

export const messageRoleSchema = everrunsRest.openEnum(
  "MessageRole",
  { description: "Who speaks.", source: "everruns-rest §4.3", examples: ["agent"] },
  {
    user: "The user; in message lists also a tool result.",
    agent: "The agent. Never `assistant`.",
    tool_result: "A tool, inside prompts.",
    system: "Instructions, inside prompts.",
  },
);

export const messagePhaseSchema = everrunsRest.openEnum(
  "MessagePhase",
  {
    description:
      "What an agent's message is for. The original document spells the values in camel case, its server does not.",
    source: "everruns-rest §4.3",
    examples: ["final_answer"],
  },
  {
    commentary: "Said on the way, with tool calls.",
    final_answer: "The answer of the turn.",
    in_progress: "Old spelling of `commentary`; only read.",
    completed: "Old spelling of `final_answer`; only read.",
  },
);

export const externalActorSchema = everrunsRest.object(
  "ExternalActor",
  {
    description: "Who wrote a message that came through a chat channel.",
    source: "everruns-rest §4.1",
    examples: [
      { source: "harbor-radio", actor_id: "op-7", actor_name: "Joost", metadata: { shift: "night" } },
    ],
  },
  {
    source: required(string(), "The channel."),
    actor_id: required(string(), "Id of the person there."),
    actor_name: nullish(string(), "Name of the person there."),
    metadata: nullish(map(string()), "Further facts about the person."),
  },
);

export const messageSchema = everrunsRest.object(
  "Message",
  {
    description:
      "Something said in a session. The original has two types of this name, one with `thinking` and one with `session_id` and `sequence`; this is the union of both, and the server answers with it everywhere.",
    source: "everruns-rest §4.3",
    examples: [inputMessage, { ...outputMessage, session_id: ids.session, sequence: 10 }],
  },
  {
    id: required(messageId(), "Id of the message."),
    role: required(messageRoleSchema, "Who speaks."),
    content: required(list(contentPartSchema), "The body, in order. May be empty."),
    created_at: required(instant(), "When it was accepted or finished."),
    session_id: nullish(sessionId(), "The session; absent inside events."),
    sequence: nullish(int32(), "Sequence of the event that made it; absent inside events."),
    controls: nullish(controlsSchema, "Wishes it was sent with."),
    metadata: nullish(map(json()), "Facts it was sent with, or the model's name on an agent's message."),
    external_actor: nullish(externalActorSchema, "Who wrote it in a chat channel."),
    phase: nullish(messagePhaseSchema, "What an agent's message is for."),
    thinking: nullish(string(), "Visible reasoning of the model."),
    thinking_signature: nullish(
      string(),
      "Opaque proof that goes back to the model provider; clients only carry it.",
    ),
  },
);

export const messageListSchema = everrunsRest.object(
  "MessageList",
  {
    description: "All messages of a session, oldest first. Tool results have the role `user`. Not paged.",
    source: "everruns-rest §4.4",
    examples: [{ data: [{ ...inputMessage, session_id: ids.session, sequence: 2 }] }],
  },
  { data: required(list(messageSchema), "The messages.") },
);

export type MessageRole = z.infer<typeof messageRoleSchema>;
export type MessagePhase = z.infer<typeof messagePhaseSchema>;
export type ExternalActor = z.infer<typeof externalActorSchema>;
export type Message = z.infer<typeof messageSchema>;
export type MessageList = z.infer<typeof messageListSchema>;
