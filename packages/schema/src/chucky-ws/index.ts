export { closeCodes } from "./close-codes.ts";
export { deviations } from "./deviations.ts";
export { type ErrorFrame, errorFrameSchema, errorSchema, errors } from "./errors.ts";
export {
  type ClientFrame,
  clientFrameSchema,
  clientFrames,
  connectionQuerySchema,
  type KnownClientFrame,
  type KnownServerFrame,
  type ServerFrame,
  serverFrameSchema,
  serverFrames,
  serverOnlyTypes,
} from "./frames.ts";
export { limits, toolWaitMs } from "./limits.ts";
export {
  type AnswerItem,
  type AssistantMessage,
  answerItemSchema,
  assistantMessageSchema,
  type ContentBlockDelta,
  contentBlockDeltaSchema,
  deltaSchema,
  type TextItem,
  type ThinkingItem,
  type ToolUseItem,
  textDeltaSchema,
  textItemSchema,
  thinkingDeltaSchema,
  thinkingItemSchema,
  toolUseItemSchema,
} from "./messages/answer.ts";
export {
  type Block,
  type Body,
  base64SourceSchema,
  blockSchema,
  bodySchema,
  documentBlockSchema,
  imageBlockSchema,
  sourceSchema,
  textBlockSchema,
  thinkingBlockSchema,
  toolResultBlockSchema,
  toolUseBlockSchema,
} from "./messages/block.ts";
export {
  type ClientControlFrame,
  clientControlFrameSchema,
  clientControlSchema,
  closeControlSchema,
  endInputControlSchema,
  readyControlSchema,
  type ServerControlFrame,
  type SessionInfoData,
  serverControlFrameSchema,
  serverControlSchema,
  sessionInfoControlSchema,
  sessionInfoDataSchema,
} from "./messages/control.ts";
export {
  budgetWindowSchema,
  errorCodeSchema,
  executeInSchema,
  permissionModeSchema,
  resultSubtypeSchema,
  roleSchema,
  sessionStateSchema,
  settingSourceSchema,
} from "./messages/enums.ts";
export {
  assistantBodySchema,
  type CompactBoundaryFrame,
  compactBoundaryFrameSchema,
  compactMetadataSchema,
  type FlatAssistantFrame,
  type FlatResultFrame,
  flatAssistantFrameSchema,
  flatResultFrameSchema,
  flatResultSubtypeSchema,
  type StreamEventFrame,
  type SystemInitFrame,
  streamEventFrameSchema,
  systemFrameSchema,
  systemInitFrameSchema,
  toolServerStatusSchema,
  type WrappedResult,
  wrappedResultSchema,
} from "./messages/flat.ts";
export { type InitFrame, type InitOptions, initFrameSchema, initOptionsSchema } from "./messages/init.ts";
export {
  agentDefinitionSchema,
  outputFormatSchema,
  type SystemPrompt,
  systemPromptPresetSchema,
  systemPromptSchema,
  type ToolSelection,
  toolEntrySchema,
  toolPresetSchema,
  toolSelectionSchema,
} from "./messages/options.ts";
export {
  type PingFrame,
  type PongFrame,
  pingFrameSchema,
  pingTimeSchema,
  pongFrameSchema,
} from "./messages/ping.ts";
export {
  type NestedOptions,
  nestedOptionsSchema,
  type Prompt,
  type PromptFrame,
  promptFrameSchema,
  promptSchema,
} from "./messages/prompt.ts";
export {
  historyMessageSchema,
  type Result,
  type ResultFrame,
  resultFrameSchema,
  resultSchema,
  type Usage,
  usageSchema,
} from "./messages/result.ts";
export {
  type AnyResultFrame,
  anyResultFrameSchema,
  assistantPayloadSchema,
  type ServerSdkMessageFrame,
  serverPayloadSchema,
  serverSdkMessageFrameSchema,
} from "./messages/sdk-message.ts";
export {
  budgetSchema,
  permissionsSchema,
  sdkConfigSchema,
  type TokenClaims,
  tokenClaimsSchema,
} from "./messages/token.ts";
export {
  imageContentSchema,
  resourceContentSchema,
  type ToolCallFrame,
  type ToolContent,
  type ToolDefinition,
  type ToolOutcome,
  type ToolResultFrame,
  textContentSchema,
  toolCallFrameSchema,
  toolCallSchema,
  toolContentSchema,
  toolDefinitionSchema,
  toolOutcomeSchema,
  toolResultFrameSchema,
  toolResultSchema,
} from "./messages/tool.ts";
export {
  clientToolServerSchema,
  httpToolServerSchema,
  remoteToolServerSchema,
  sseToolServerSchema,
  stdioToolServerSchema,
  type ToolServer,
  toolServerSchema,
} from "./messages/tool-server.ts";
export {
  type FlatUserFrame,
  flatUserFrameSchema,
  type UserMessageBody,
  type UserMessageTurn,
  type UserSdkMessageFrame,
  type UserTurn,
  userMessageBodySchema,
  userMessageSchema,
  userMessageTurnSchema,
  userPayloadSchema,
  userSdkMessageFrameSchema,
  userTurnSchema,
} from "./messages/user.ts";
export { chucky } from "./namespace.ts";
export { connectionOrder, order } from "./order.ts";
export { chuckyWsProtocol } from "./protocol.ts";
