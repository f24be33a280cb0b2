import { json, list, openEnum, optional, required, string, tag } from "@colloquy/define";
import type { z } from "zod";
import { contentPartSchema, nativeSchema } from "./content.ts";
import { interruptReasons } from "./envelope.ts";
import { toolOutcomeSchema } from "./facts.ts";
import { session } from "./namespace.ts";
import { settingsSchema } from "./settings.ts";

const native = optional(nativeSchema, "Members of the command that only its protocol has, by protocol id.");

export const createSessionSchema = session.object(
  "CreateSession",
  {
    description: "Creates a session; the log starts with `session.created`.",
    examples: [{ type: "session.create", settings: { title: "Berth" } }],
  },
  {
    type: tag("session.create"),
    sessionId: optional(string(), "UUID for the new session. Absent: the server chooses one."),
    settings: required(settingsSchema, "Initial settings. Absent members are chosen by the server."),
    native,
  },
);

export const configureSessionSchema = session.object(
  "ConfigureSession",
  {
    description: "Changes settings from the next turn on. Absent members stay unchanged.",
    examples: [{ type: "session.configure", settings: { model: "demo" } }],
  },
  {
    type: tag("session.configure"),
    settings: required(settingsSchema, "Members to change, with their new values."),
    native,
  },
);

export const sendMessageSchema = session.object(
  "SendMessage",
  {
    description: "Adds a user message; starts a turn, unless one is running.",
    examples: [{ type: "message.send", content: [{ type: "text", text: "hello" }], whenBusy: "queue" }],
  },
  {
    type: tag("message.send"),
    messageId: optional(
      string(),
      "UUID for the message; sending the same one again has no effect. Absent: the server chooses one.",
    ),
    content: required(list(contentPartSchema), "Message body, in the order to be read."),
    whenBusy: required(
      openEnum({
        reject: "Refuse the message while a turn is running.",
        queue: "Start a turn with the message when the running one has ended; first in, first out.",
        steer: "Pass the message to the running turn at its next model round.",
      }),
      "Handling of the message while a turn is running. Without effect on an idle session.",
    ),
    native,
  },
);

export const steerTurnSchema = session.object(
  "SteerTurn",
  {
    description:
      "Passes further input to the running turn at its next model round. Refused when no turn is running.",
    examples: [{ type: "turn.steer", content: [{ type: "text", text: "in metres, please" }] }],
  },
  {
    type: tag("turn.steer"),
    turnId: optional(
      string(),
      "Turn to steer; refused when another one is running. Absent: whichever is running.",
    ),
    messageId: optional(string(), "UUID for the message. Absent: the server chooses one."),
    content: required(list(contentPartSchema), "Message body, in the order to be read."),
    native,
  },
);

export const interruptTurnSchema = session.object(
  "InterruptTurn",
  {
    description: "Ends the running turn, which then reports `turn.interrupted`.",
    examples: [{ type: "turn.interrupt", reason: "user" }],
  },
  {
    type: tag("turn.interrupt"),
    turnId: optional(
      string(),
      "Turn to end; refused when another one is running. Absent: whichever is running.",
    ),
    reason: required(
      openEnum(interruptReasons),
      "Cause of the interruption, passed on in `turn.interrupted`.",
    ),
    native,
  },
);

export const resolveToolSchema = session.object(
  "ResolveTool",
  {
    description: "Delivers the outcome of a tool call that waits for the client.",
    examples: [
      {
        type: "tool.resolve",
        callId: "call_7f31",
        outcome: { status: "success", content: [{ type: "text", text: "free" }] },
      },
    ],
  },
  {
    type: tag("tool.resolve"),
    callId: required(string(), "Value from `tool.requested`; answered once."),
    outcome: required(toolOutcomeSchema, "Result or failure, as the model will receive it."),
    native,
  },
);

export const resolvePermissionSchema = session.object(
  "ResolvePermission",
  {
    description: "Answers a permission request; the call then runs or fails.",
    examples: [{ type: "permission.resolve", requestId: "perm_1", decision: "allow" }],
  },
  {
    type: tag("permission.resolve"),
    requestId: required(string(), "Value from `permission.requested`; answered once."),
    decision: required(
      openEnum({
        allow: "The call runs this time; later ones are asked for again.",
        allowAlways: "The call runs, and later ones of the same kind are not asked for.",
        deny: "The call does not run; the model receives a failure.",
      }),
      "Whether the call may run.",
    ),
    input: optional(
      json(),
      "Arguments to run the tool with instead of the requested ones. Absent: unchanged.",
    ),
    message: optional(string(), "Explanation of a denial, passed to the model. Absent: none."),
    native,
  },
);

export const clearQueueSchema = session.object(
  "ClearQueue",
  {
    description: "Removes messages from the queue before their turns start.",
    examples: [{ type: "queue.clear" }],
  },
  {
    type: tag("queue.clear"),
    messageIds: optional(
      list(string()),
      "Messages to remove; ids that are not queued have no effect. Absent: all.",
    ),
    native,
  },
);

export const clearHistorySchema = session.object(
  "ClearHistory",
  {
    description: "Removes the conversation so far from the context of the agent. The log keeps it.",
    examples: [{ type: "history.clear" }],
  },
  { type: tag("history.clear"), native },
);

export const renameSessionSchema = session.object(
  "RenameSession",
  {
    description: "Changes the title of the session.",
    examples: [{ type: "session.rename", title: "Berth for the Marlin" }],
  },
  { type: tag("session.rename"), title: required(string(), "Title to display; empty removes it."), native },
);

export const closeSessionSchema = session.object(
  "CloseSession",
  { description: "Ends the session: no further turn starts.", examples: [{ type: "session.close" }] },
  { type: tag("session.close"), native },
);

export const answerCallSchema = session.object(
  "AnswerCall",
  {
    description: "Accepts an offered voice call.",
    examples: [{ type: "call.answer", callId: "c1", sdp: "v=0" }],
  },
  {
    type: tag("call.answer"),
    callId: required(string(), "Opaque id from `call.offered`."),
    sdp: required(string(), "Session description (SDP) of the client, complete with ICE candidates."),
    native,
  },
);

export const hangUpCallSchema = session.object(
  "HangUpCall",
  {
    description: "Ends a voice call; `call.ended` follows.",
    examples: [{ type: "call.hangUp", callId: "c1" }],
  },
  { type: tag("call.hangUp"), callId: required(string(), "Opaque id from `call.offered`."), native },
);

/** Every command, in the order of the documents. */
export const commandSchemas = [
  createSessionSchema,
  configureSessionSchema,
  sendMessageSchema,
  steerTurnSchema,
  interruptTurnSchema,
  resolveToolSchema,
  resolvePermissionSchema,
  clearQueueSchema,
  clearHistorySchema,
  renameSessionSchema,
  closeSessionSchema,
  answerCallSchema,
  hangUpCallSchema,
] as const;

/** Request of a client to a session. */
export const commandSchema = session.openUnion(
  "Command",
  "Request of a client to a session.",
  "type",
  commandSchemas,
);

export type CreateSession = z.infer<typeof createSessionSchema>;
export type ConfigureSession = z.infer<typeof configureSessionSchema>;
export type SendMessage = z.infer<typeof sendMessageSchema>;
export type SteerTurn = z.infer<typeof steerTurnSchema>;
export type InterruptTurn = z.infer<typeof interruptTurnSchema>;
export type ResolveTool = z.infer<typeof resolveToolSchema>;
export type ResolvePermission = z.infer<typeof resolvePermissionSchema>;
/** A command this version knows; the wire may carry others. */
export type KnownCommand = z.infer<(typeof commandSchemas)[number]>;
export type Command = z.infer<typeof commandSchema>;
