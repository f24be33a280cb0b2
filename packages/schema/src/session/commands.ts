import { json, list, openEnum, optional, required, string, tag } from "@colloquy/define";
import type { z } from "zod";
import { contentPartSchema, nativeSchema } from "./content.ts";
import { interruptReasons } from "./envelope.ts";
import { toolOutcomeSchema } from "./facts.ts";
import { session } from "./namespace.ts";
import { settingsSchema } from "./settings.ts";

const native = optional(nativeSchema, "Protocol facts of the command.");

export const createSessionSchema = session.object(
  "CreateSession",
  { description: "Makes a session.", examples: [{ type: "session.create", settings: { title: "Berth" } }] },
  {
    type: tag("session.create"),
    sessionId: optional(string(), "UUID to use; absent lets the server choose."),
    settings: required(settingsSchema, "What it is to be."),
    native,
  },
);

export const configureSessionSchema = session.object(
  "ConfigureSession",
  {
    description: "Changes settings from the next turn on. Members that are absent stay as they are.",
    examples: [{ type: "session.configure", settings: { model: "demo" } }],
  },
  { type: tag("session.configure"), settings: required(settingsSchema, "The members to change."), native },
);

export const sendMessageSchema = session.object(
  "SendMessage",
  {
    description: "Says something to the agent; starts a turn unless one is running.",
    examples: [{ type: "message.send", content: [{ type: "text", text: "hello" }], whenBusy: "queue" }],
  },
  {
    type: tag("message.send"),
    messageId: optional(string(), "UUID to use; sending one twice starts nothing new."),
    content: required(list(contentPartSchema), "The body."),
    whenBusy: required(
      openEnum({
        reject: "Refuse it while a turn runs.",
        queue: "Start a turn with it when the running one has ended; first in, first out.",
        steer: "Give it to the running turn at its next model round.",
      }),
      "What to do while a turn runs.",
    ),
    native,
  },
);

export const steerTurnSchema = session.object(
  "SteerTurn",
  {
    description: "Gives the running turn more input at its next model round. Refused when no turn runs.",
    examples: [{ type: "turn.steer", content: [{ type: "text", text: "in metres, please" }] }],
  },
  {
    type: tag("turn.steer"),
    turnId: optional(string(), "Only if this is the running turn; absent means whichever runs."),
    messageId: optional(string(), "UUID to use."),
    content: required(list(contentPartSchema), "The body."),
    native,
  },
);

export const interruptTurnSchema = session.object(
  "InterruptTurn",
  { description: "Ends the running turn.", examples: [{ type: "turn.interrupt", reason: "user" }] },
  {
    type: tag("turn.interrupt"),
    turnId: optional(string(), "Only if this is the running turn; absent means whichever runs."),
    reason: required(openEnum(interruptReasons), "Why."),
    native,
  },
);

export const resolveToolSchema = session.object(
  "ResolveTool",
  {
    description: "Answers a tool call that waits for the client.",
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
    callId: required(string(), "The call that is answered."),
    outcome: required(toolOutcomeSchema, "How it went."),
    native,
  },
);

export const resolvePermissionSchema = session.object(
  "ResolvePermission",
  {
    description: "Answers a permission request.",
    examples: [{ type: "permission.resolve", requestId: "perm_1", decision: "allow" }],
  },
  {
    type: tag("permission.resolve"),
    requestId: required(string(), "The request that is answered."),
    decision: required(
      openEnum({
        allow: "Go on.",
        allowAlways: "Go on, now and whenever this is asked.",
        deny: "Do not do it.",
      }),
      "The answer.",
    ),
    input: optional(json(), "Arguments to use in place of the asked ones."),
    message: optional(string(), "Why it was denied, for the model."),
    native,
  },
);

export const clearQueueSchema = session.object(
  "ClearQueue",
  { description: "Forgets queued messages.", examples: [{ type: "queue.clear" }] },
  {
    type: tag("queue.clear"),
    messageIds: optional(list(string()), "Only these; those that do not wait change nothing. Absent: all."),
    native,
  },
);

export const clearHistorySchema = session.object(
  "ClearHistory",
  {
    description: "Makes the agent forget the conversation so far. The log keeps it.",
    examples: [{ type: "history.clear" }],
  },
  { type: tag("history.clear"), native },
);

export const renameSessionSchema = session.object(
  "RenameSession",
  {
    description: "Gives the session a title.",
    examples: [{ type: "session.rename", title: "Berth for the Marlin" }],
  },
  { type: tag("session.rename"), title: required(string(), "The new title; empty clears it."), native },
);

export const closeSessionSchema = session.object(
  "CloseSession",
  { description: "Ends the session; it takes no more turns.", examples: [{ type: "session.close" }] },
  { type: tag("session.close"), native },
);

export const answerCallSchema = session.object(
  "AnswerCall",
  {
    description: "Takes an offered voice call.",
    examples: [{ type: "call.answer", callId: "c1", sdp: "v=0" }],
  },
  {
    type: tag("call.answer"),
    callId: required(string(), "The call."),
    sdp: required(string(), "The client's session description (SDP)."),
    native,
  },
);

export const hangUpCallSchema = session.object(
  "HangUpCall",
  { description: "Ends a voice call.", examples: [{ type: "call.hangUp", callId: "c1" }] },
  { type: tag("call.hangUp"), callId: required(string(), "The call."), native },
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

/** What a client asks of a session. */
export const commandSchema = session.openUnion(
  "Command",
  "What a client asks of a session.",
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
