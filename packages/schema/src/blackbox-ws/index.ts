export { deviations } from "./deviations.ts";
export { closeCodes, errors } from "./errors.ts";
export {
  type ClientFrame,
  clientFrameSchema,
  clientFrames,
  type ServerFrame,
  serverFrameSchema,
  serverFrames,
} from "./frames.ts";
export { limits } from "./limits.ts";
export {
  type IncomingChatMessage,
  incomingChatMessageSchema,
  type Text,
  type TextContent,
  type TextFinality,
  type TextSource,
  textContentSchema,
  textFinalitySchema,
  textSchema,
  textSourceSchema,
} from "./messages/chat.ts";
export { type ErrorData, type ErrorFrame, errorDataSchema, errorSchema } from "./messages/error.ts";
export {
  type ClosedEvent,
  type ConnectionEvent,
  closedDataSchema,
  closedEventSchema,
  closedReasonSchema,
  connectionDataSchema,
  connectionEventSchema,
  type Event,
  eventSchema,
  type FailedOpenEvent,
  failedOpenDataSchema,
  failedOpenEventSchema,
  type OpenedEvent,
  openedEventSchema,
} from "./messages/event.ts";
export {
  type CallRequest,
  type CallType,
  callRequestSchema,
  callTypeSchema,
  type DevelopmentRequest,
  developmentRequestSchema,
  type Initialize,
  initializeForDevelopmentSchema,
  initializeSchema,
  initializeWithRequestSchema,
  type OutboundConfig,
  outboundConfigSchema,
} from "./messages/initialize.ts";
export {
  type CreateTokenRequest,
  createTokenRequestSchema,
  type DiscoveredIntegration,
  discoveredIntegrationSchema,
  type Feature,
  type FeatureName,
  featureNameSchema,
  featureSchema,
  type Integration,
  type IntegrationSettings,
  integrationPathSchema,
  integrationSchema,
  integrationSettingsSchema,
  problemSchema,
  type Token,
  tokenPathSchema,
  tokenQuerySchema,
  tokenSchema,
  widgetAppearanceSchema,
} from "./messages/integration.ts";
export {
  type ConversationResult,
  type ConversationStatus,
  type ConversationSummary,
  conversationResultSchema,
  conversationStatusSchema,
  conversationSummarySchema,
  outcomeSchema,
  type ResultCallType,
  resultCallTypeSchema,
  type TranscriptLine,
  transcriptLineSchema,
} from "./messages/result.ts";
export {
  type SdpAnswer,
  type SdpInvite,
  sdpAnswerDataSchema,
  sdpAnswerSchema,
  sdpInviteDataSchema,
  sdpInviteSchema,
} from "./messages/signalling.ts";
export { type Terminate, terminateSchema } from "./messages/terminate.ts";
export {
  type ToolCall,
  type ToolCallContent,
  type ToolCallResult,
  type ToolCallResultContent,
  type ToolResponseContent,
  toolCallContentSchema,
  toolCallResultContentSchema,
  toolCallResultSchema,
  toolCallSchema,
  toolResponseContentSchema,
  type WebsocketToolRequest,
  type WebsocketToolResponse,
  websocketToolRequestSchema,
  websocketToolResponseSchema,
} from "./messages/tools.ts";
export { blackboxWs } from "./namespace.ts";
export { conversationOrder, order } from "./order.ts";
export { blackboxWsProtocol } from "./protocol.ts";
