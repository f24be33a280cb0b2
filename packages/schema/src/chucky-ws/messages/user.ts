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
  docs("§5", "User message with its role, in the flat dialect.", { role: "user", content: question }),
  {
    role: required(roleSchema, "Always `user`; the server refuses any other role."),
    content: required(bodySchema, "Plain text, or a list of blocks such as images."),
  },
);

export const userMessageSchema = chucky.kindUnion(
  "UserMessage",
  docs("§3.3", "User message: plain text, or a message with blocks.", question),
  { string: string(), object: userMessageBodySchema },
);

export const userTurnSchema = chucky.object(
  "UserTurn",
  docs("§3.3", "User turn in the canonical dialect.", { type: "user", message: question }),
  {
    type: tag("user"),
    message: required(userMessageSchema, "Plain text, or a body with blocks such as images."),
  },
);

export const userMessageTurnSchema = chucky.object(
  "UserMessageTurn",
  docs("§5", "User turn in the dialect of the first TypeScript client.", {
    type: "user_message",
    content: question,
  }),
  {
    type: tag("user_message"),
    content: required(bodySchema, "Plain text, or a list of blocks such as images."),
  },
);

export const userPayloadSchema = chucky.openUnion(
  "UserPayload",
  docs("§3.3", "User turn inside an `sdk_message`. The server refuses any other `type` here.", {
    type: "user",
    message: question,
  }),
  "type",
  [userTurnSchema, userMessageTurnSchema],
);

export const userSdkMessageFrameSchema = frame(
  "UserSdkMessageFrame",
  "sdk_message",
  docs("§3.3", "User turn. Sent during a turn, it is queued and starts after the `result`.", {
    type: "sdk_message",
    payload: { type: "user", message: question },
  }),
  userPayloadSchema,
);

export const flatUserFrameSchema = chucky.object(
  "FlatUserFrame",
  docs("§5", "User turn without an envelope, in the flat dialect.", {
    type: "user",
    uuid: ids.user,
    session_id: ids.session,
    message: { role: "user", content: question },
    parent_tool_use_id: null,
  }),
  {
    type: tag("user"),
    uuid: nullish(
      string(),
      "UUID of the message, made by the client. Absent from the second TypeScript client.",
    ),
    session_id: nullish(
      string(),
      "Made up by the client, or `unknown`. Ignored: the connection determines the session.",
    ),
    message: required(userMessageBodySchema, "Role and content of the message."),
    parent_tool_use_id: nullish(string(), "Always `null` or absent when sent by a client."),
  },
);

export const parentToolUseId = nullable(
  string(),
  "Id of the tool use that started the sub-agent this belongs to; `null` for the agent itself.",
);

export type UserMessageBody = z.infer<typeof userMessageBodySchema>;
export type UserTurn = z.infer<typeof userTurnSchema>;
export type UserMessageTurn = z.infer<typeof userMessageTurnSchema>;
export type UserSdkMessageFrame = z.infer<typeof userSdkMessageFrameSchema>;
export type FlatUserFrame = z.infer<typeof flatUserFrameSchema>;
