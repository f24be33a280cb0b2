import { asItsVariants, type Counterparts, noCounterpart, same } from "@colloquy/define";
import {
  answerCallSchema,
  callAnsweredSchema,
  callEndedSchema,
  callOfferedSchema,
  closeSessionSchema,
  createSessionSchema,
  hangUpCallSchema,
  messageAddedSchema,
  messageCompletedSchema,
  messageDeltaSchema,
  resolveToolSchema,
  sendMessageSchema,
  sessionClosedSchema,
  sessionCreatedSchema,
  toolCompletedSchema,
  toolRequestedSchema,
  toolStartedSchema,
  turnFailedSchema,
} from "../session/index.ts";
import { eventSchema } from "./messages/event.ts";

const setUp = noCounterpart(
  "Sets up who may connect. A session of the neutral model begins with the connection.",
);

/** What each part says in the neutral model of a session. */
export const counterparts: Counterparts = {
  operations: {
    createIntegration: setUp,
    getIntegration: setUp,
    updateIntegration: setUp,
    createToken: setUp,
    deleteToken: setUp,
    discoverIntegration: setUp,
  },
  messages: {
    clientToServer: {
      initialize: same(createSessionSchema),
      incomingChatMessage: same(sendMessageSchema),
      sdpAnswer: same(answerCallSchema),
      websocketToolResponse: same(resolveToolSchema),
      terminate: same(closeSessionSchema, hangUpCallSchema),
    },
    serverToClient: {
      event: asItsVariants(eventSchema),
      text: same(messageAddedSchema, messageDeltaSchema, messageCompletedSchema),
      sdpInvite: same(callOfferedSchema),
      toolCall: same(toolRequestedSchema, toolStartedSchema),
      toolCallResult: same(toolCompletedSchema),
      websocketToolRequest: same(toolRequestedSchema),
      conversationResult: noCounterpart(
        "A report on a conversation that is over. Whoever keeps the neutral log can make one.",
      ),
      error: same(turnFailedSchema),
    },
  },
  unions: [
    {
      union: eventSchema,
      variants: {
        connection: same(sessionCreatedSchema),
        opened: same(callAnsweredSchema),
        closed: same(sessionClosedSchema, callEndedSchema),
        failedOpen: same(sessionClosedSchema, callEndedSchema),
      },
    },
  ],
};
