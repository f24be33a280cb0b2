import { about, asItsVariants, type Counterparts, noCounterpart, same } from "@colloquy/define";
import {
  closeSessionSchema,
  configureSessionSchema,
  contextCompactedSchema,
  createSessionSchema,
  interruptTurnSchema,
  messageAddedSchema,
  messageCompletedSchema,
  messageDeltaSchema,
  messageStartedSchema,
  resolveToolSchema,
  sendMessageSchema,
  sessionClosedSchema,
  sessionCreatedSchema,
  sessionUpdatedSchema,
  thinkingCompletedSchema,
  thinkingDeltaSchema,
  toolRequestedSchema,
  turnCompletedSchema,
  turnFailedSchema,
  turnInterruptedSchema,
} from "../session/index.ts";
import { topics } from "../topics.ts";
import { clientControlSchema, serverControlSchema } from "./messages/control.ts";
import { systemFrameSchema } from "./messages/flat.ts";
import { serverPayloadSchema } from "./messages/sdk-message.ts";

const turnEnd = same(turnCompletedSchema, turnFailedSchema, turnInterruptedSchema);
const wholeMessage = same(messageCompletedSchema, thinkingCompletedSchema, toolRequestedSchema);
const pieces = same(messageStartedSchema, messageDeltaSchema, thinkingDeltaSchema);

/** What each part says in the neutral model of a session. */
export const counterparts: Counterparts = {
  messages: {
    clientToServer: {
      init: same(createSessionSchema, configureSessionSchema),
      prompt: same(createSessionSchema, sendMessageSchema),
      sdk_message: same(sendMessageSchema),
      user: same(sendMessageSchema),
      tool_result: same(resolveToolSchema),
      control: asItsVariants(clientControlSchema),
      ping: about(topics.signOfLife),
    },
    serverToClient: {
      control: asItsVariants(serverControlSchema),
      sdk_message: asItsVariants(serverPayloadSchema),
      tool_call: same(toolRequestedSchema),
      result: turnEnd,
      error: about(topics.refusal),
      pong: about(topics.signOfLife),
      assistant: wholeMessage,
      system: asItsVariants(systemFrameSchema),
      stream_event: pieces,
      user: same(messageAddedSchema),
    },
  },
  unions: [
    {
      union: clientControlSchema,
      variants: {
        close: same(closeSessionSchema, interruptTurnSchema),
        end_input: noCounterpart("Tells that this connection asks no more; the session may go on elsewhere."),
      },
    },
    {
      union: serverControlSchema,
      variants: {
        ready: same(sessionCreatedSchema),
        session_info: same(sessionCreatedSchema, sessionUpdatedSchema, messageStartedSchema),
        close: same(sessionClosedSchema),
      },
    },
    {
      union: serverPayloadSchema,
      variants: {
        assistant: same(
          messageDeltaSchema,
          messageCompletedSchema,
          thinkingDeltaSchema,
          thinkingCompletedSchema,
          toolRequestedSchema,
        ),
        content_block_delta: pieces,
        assistant_message: wholeMessage,
        result: turnEnd,
        system: same(sessionCreatedSchema, contextCompactedSchema),
        stream_event: pieces,
        user: same(messageAddedSchema),
      },
    },
    {
      union: systemFrameSchema,
      variants: { init: same(sessionCreatedSchema), compact_boundary: same(contextCompactedSchema) },
    },
  ],
};
