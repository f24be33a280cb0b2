import { instant, int32, json, list, map, nullish, required, string } from "@colloquy/define";
import type { z } from "zod";
import { ids, inputMessage, outputMessage } from "../examples.ts";
import { messageId, sessionId } from "../ids.ts";
import { everrunsRest } from "../namespace.ts";
import { contentPartSchema } from "./content.ts";
import { controlsSchema } from "./controls.ts";

export const messageRoleSchema = everrunsRest.openEnum(
  "MessageRole",
  { description: "Author of a message.", source: "everruns-rest §4.3", examples: ["agent"] },
  {
    user: "The user. In message lists also results of client and server tools.",
    agent: "The agent. Never spelled `assistant`.",
    tool_result: "A tool. Only inside prompts of `llm.generation`.",
    system: "Instructions. Only inside prompts of `llm.generation`.",
  },
);

export const messagePhaseSchema = everrunsRest.openEnum(
  "MessagePhase",
  {
    description:
      "Purpose of an agent message. The original document spells the values in camel case; its server does not.",
    source: "everruns-rest §4.3",
    examples: ["final_answer"],
  },
  {
    commentary: "Remark on the way to the answer, usually with tool calls.",
    final_answer: "Answer that ends the turn.",
    in_progress: "Older spelling of `commentary`; accepted when reading, never sent.",
    completed: "Older spelling of `final_answer`; accepted when reading, never sent.",
  },
);

export const externalActorSchema = everrunsRest.object(
  "ExternalActor",
  {
    description: "Author of a message that came through a chat channel.",
    source: "everruns-rest §4.1",
    examples: [
      { source: "harbor-radio", actor_id: "op-7", actor_name: "Joost", metadata: { shift: "night" } },
    ],
  },
  {
    source: required(string(), "Channel the message came through, such as `slack`."),
    actor_id: required(string(), "Id of the author in that channel."),
    actor_name: nullish(string(), "Name of the author in that channel. Absent: not known."),
    metadata: nullish(map(string()), "Further data about the author."),
  },
);

export const messageSchema = everrunsRest.object(
  "Message",
  {
    description:
      "Message of a session. The original has two types of this name, one with `thinking`, one with `session_id` and `sequence`; this is their union, and the server returns it everywhere.",
    source: "everruns-rest §4.3",
    examples: [inputMessage, { ...outputMessage, session_id: ids.session, sequence: 10 }],
  },
  {
    id: required(messageId(), "Assigned by the server when the message is accepted or begun."),
    role: required(messageRoleSchema, "Author of the message. Lists show tool results as `user`."),
    content: required(list(contentPartSchema), "Parts in the order to be read. May be empty."),
    created_at: required(instant(), "Time a user message was accepted, or an agent message finished."),
    session_id: nullish(sessionId(), "Session the message belongs to. Absent inside events."),
    sequence: nullish(int32(), "Sequence of the event that carried the message. Absent inside events."),
    controls: nullish(controlsSchema, "Options the message was sent with."),
    metadata: nullish(
      map(json()),
      "Data the message was sent with; on agent messages the name of the model.",
    ),
    external_actor: nullish(
      externalActorSchema,
      "Author in a chat channel. Absent for messages from elsewhere.",
    ),
    phase: nullish(messagePhaseSchema, "Purpose of an agent message. Absent on user messages."),
    thinking: nullish(string(), "Visible reasoning of the model before the message. Absent: none."),
    thinking_signature: nullish(
      string(),
      "Opaque proof of the reasoning, returned to the model provider. Clients only store it.",
    ),
  },
);

export const messageListSchema = everrunsRest.object(
  "MessageList",
  {
    description: "All messages of a session, oldest first, not paged. Tool results have the role `user`.",
    source: "everruns-rest §4.4",
    examples: [{ data: [{ ...inputMessage, session_id: ids.session, sequence: 2 }] }],
  },
  { data: required(list(messageSchema), "Messages by `sequence`, oldest first.") },
);

export type MessageRole = z.infer<typeof messageRoleSchema>;
export type MessagePhase = z.infer<typeof messagePhaseSchema>;
export type ExternalActor = z.infer<typeof externalActorSchema>;
export type Message = z.infer<typeof messageSchema>;
export type MessageList = z.infer<typeof messageListSchema>;
