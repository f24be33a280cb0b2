import { nullable, nullish, required, string, tag } from "@colloquy/define";
import type { z } from "zod";
import { frame } from "../envelope.ts";
import { ids } from "../examples.ts";
import { chucky, docs } from "../namespace.ts";
import { bodySchema } from "./block.ts";
import { roleSchema } from "./enums.ts";

const question = "What is the weather in Lisbon?";

export const userMessageBodySchema = chucky.object(
  "UserMessageBody",
  docs("§5", "A user message with its role.", { role: "user", content: question }),
  {
    role: required(roleSchema, "Always `user`; a server refuses any other role."),
    content: required(bodySchema, "What is said."),
  },
);

export const userMessageSchema = chucky.kindUnion(
  "UserMessage",
  docs("§3.3", "What is said: text, or a message with blocks.", question),
  { string: string(), object: userMessageBodySchema },
);

export const userTurnSchema = chucky.object(
  "UserTurn",
  docs("§3.3", "A user turn as the documentation has it.", { type: "user", message: question }),
  {
    type: tag("user"),
    message: required(userMessageSchema, "What is said."),
  },
);

export const userMessageTurnSchema = chucky.object(
  "UserMessageTurn",
  docs("§5", "A user turn as the first TypeScript client sends it.", {
    type: "user_message",
    content: question,
  }),
  { type: tag("user_message"), content: required(bodySchema, "What is said.") },
);

export const userPayloadSchema = chucky.openUnion(
  "UserPayload",
  docs("§3.3", "A user turn inside an `sdk_message`. A server refuses any other type here.", {
    type: "user",
    message: question,
  }),
  "type",
  [userTurnSchema, userMessageTurnSchema],
);

export const userSdkMessageFrameSchema = frame(
  "UserSdkMessageFrame",
  "sdk_message",
  docs("§3.3", "A user turn. One that comes while a turn runs waits for it to end.", {
    type: "sdk_message",
    payload: { type: "user", message: question },
  }),
  userPayloadSchema,
);

export const flatUserFrameSchema = chucky.object(
  "FlatUserFrame",
  docs("§5", "A user turn without an envelope.", {
    type: "user",
    uuid: ids.user,
    session_id: ids.session,
    message: { role: "user", content: question },
    parent_tool_use_id: null,
  }),
  {
    type: tag("user"),
    uuid: nullish(string(), "UUID of the message, made by the client."),
    session_id: nullish(
      string(),
      "Made up by the client before it knows better, even `unknown`; the connection is the session.",
    ),
    message: required(userMessageBodySchema, "What is said."),
    parent_tool_use_id: nullish(string(), "Always `null` or absent from a client."),
  },
);

export const parentToolUseId = nullable(
  string(),
  "Id of the tool use of a helper's run this belongs to; `null` for the agent itself.",
);

export type UserMessageBody = z.infer<typeof userMessageBodySchema>;
export type UserTurn = z.infer<typeof userTurnSchema>;
export type UserMessageTurn = z.infer<typeof userMessageTurnSchema>;
export type UserSdkMessageFrame = z.infer<typeof userSdkMessageFrameSchema>;
export type FlatUserFrame = z.infer<typeof flatUserFrameSchema>;
