export * from "./deviations.ts";
export {
  type EventContext,
  eventContextSchema,
} from "./envelope.ts";
export * from "./errors.ts";
export * from "./limits.ts";
export * from "./messages/agent.ts";
export * from "./messages/catalogue.ts";
export * from "./messages/content.ts";
export * from "./messages/controls.ts";
export * from "./messages/event-queries.ts";
export * from "./messages/events/act.ts";
export * from "./messages/events/budget.ts";
export * from "./messages/events/context.ts";
export * from "./messages/events/index.ts";
export * from "./messages/events/llm.ts";
export * from "./messages/events/message.ts";
export * from "./messages/events/reason.ts";
export * from "./messages/events/session.ts";
export * from "./messages/events/task.ts";
export * from "./messages/events/tool.ts";
export * from "./messages/events/turn.ts";
export * from "./messages/events/voice.ts";
export * from "./messages/image.ts";
export * from "./messages/message.ts";
export * from "./messages/message-requests.ts";
export * from "./messages/session.ts";
export * from "./messages/session-parts.ts";
export * from "./messages/session-requests.ts";
export * from "./messages/tools.ts";
export * from "./messages/usage.ts";
export { everrunsRest } from "./namespace.ts";
export * from "./operations/catalogue.ts";
export * from "./operations/conversation.ts";
export * from "./operations/images.ts";
export * from "./operations/sessions.ts";
export * from "./order.ts";
export * from "./protocol.ts";
