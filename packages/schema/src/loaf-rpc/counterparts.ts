import { about, asItsVariants, type Counterparts, noCounterpart, same } from "@colloquy/define";
import {
  clearHistorySchema,
  clearQueueSchema,
  configureSessionSchema,
  contextCompactedSchema,
  createSessionSchema,
  interruptTurnSchema,
  messageAddedSchema,
  messageCompletedSchema,
  messageDeltaSchema,
  messageStartedSchema,
  queueChangedSchema,
  sendMessageSchema,
  sessionCreatedSchema,
  sessionUpdatedSchema,
  steerTurnSchema,
  thinkingDeltaSchema,
  toolCompletedSchema,
  toolRequestedSchema,
  toolStartedSchema,
  turnCompletedSchema,
  turnFailedSchema,
  turnInterruptedSchema,
  turnQueuedSchema,
  turnStartedSchema,
} from "../session/index.ts";
import { topics } from "../topics.ts";
import { eventSchema } from "./messages/events/index.ts";

const process = noCounterpart("Concerns the process, not a session in it.");
const signIn = about(topics.signIn);
const catalogue = noCounterpart("What the process has on offer is no part of a session.");
const calls = noCounterpart("Wraps a call; each method has a counterpart of its own.");
const compaction = about(topics.compaction);

/** What each part says in the neutral model of a session. */
export const counterparts: Counterparts = {
  methods: {
    "session.create": same(createSessionSchema, sessionCreatedSchema),
    "session.get": about(topics.readingSession),
    "session.send": same(sendMessageSchema, turnQueuedSchema),
    "session.steer": same(steerTurnSchema),
    "session.interrupt": same(interruptTurnSchema),
    "session.queue.list": same(queueChangedSchema),
    "session.queue.clear": same(clearQueueSchema),
    "history.clear_session": same(clearHistorySchema),
    "history.list": about(topics.listingSessions),
    "history.get": about(topics.readingMessages),
    "rpc.handshake": about(topics.server),
    "system.ping": about(topics.signOfLife),
    "system.shutdown": process,
    "state.get": about(topics.readingSession),
    "command.execute": same(clearHistorySchema),
    "onboarding.status": process,
    "onboarding.complete": process,
    "skills.list": catalogue,
    "tools.list": catalogue,
    "debug.set": process,
    "auth.status": signIn,
    "auth.connect.openai": signIn,
    "auth.connect.antigravity": signIn,
    "auth.set.openrouter_key": signIn,
    "auth.set.exa_key": signIn,
    "model.list": about(topics.models),
    "model.select": same(configureSessionSchema),
    "model.openrouter.providers": catalogue,
    "limits.get": about(topics.readingUsage),
  },
  messages: {
    clientToServer: { request: calls },
    serverToClient: {
      success: about(topics.answer),
      failure: about(topics.refusal),
      event: asItsVariants(eventSchema),
    },
  },
  unions: [
    {
      union: eventSchema,
      variants: {
        "session.status": same(
          turnStartedSchema,
          turnQueuedSchema,
          messageStartedSchema,
          messageCompletedSchema,
        ),
        "session.message.appended": same(messageAddedSchema, messageCompletedSchema),
        "session.stream.chunk": same(messageDeltaSchema, thinkingDeltaSchema),
        "session.tool.call.started": same(toolRequestedSchema, toolStartedSchema),
        "session.tool.call.completed": same(toolCompletedSchema),
        "session.tool.results": same(toolCompletedSchema, messageStartedSchema),
        "session.completed": same(turnCompletedSchema),
        "session.interrupted": same(turnInterruptedSchema),
        "session.error": same(turnFailedSchema),
        "session.context.estimate": same(messageStartedSchema),
        "session.debug": noCounterpart("What went to and fro with the model, for those who debug."),
        "compaction.started": compaction,
        "compaction.anchor_selected": compaction,
        "compaction.summary_merged": compaction,
        "compaction.completed": same(contextCompactedSchema),
        "compaction.failed": noCounterpart("The turn that needed it fails, which is told by itself."),
        "state.changed": same(sessionCreatedSchema, sessionUpdatedSchema),
        "auth.flow.started": signIn,
        "auth.flow.url": signIn,
        "auth.flow.device_code": signIn,
        "auth.flow.completed": signIn,
        "auth.flow.failed": signIn,
      },
    },
  ],
};
