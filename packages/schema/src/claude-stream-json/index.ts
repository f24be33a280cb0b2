export { deviations } from "./deviations.ts";
export { errors } from "./errors.ts";
export { limits } from "./limits.ts";
export {
  type ApiMessage,
  type Assistant,
  apiMessageSchema,
  assistantSchema,
  contextUsageSchema,
  type StopReason,
  stopReasonSchema,
} from "./messages/assistant.ts";
export {
  type Block,
  blockSchema,
  documentBlockSchema,
  imageBlockSchema,
  type MessageContent,
  messageContentSchema,
  redactedThinkingBlockSchema,
  sourceSchema,
  type TextBlock,
  type ThinkingBlock,
  type ToolResultBlock,
  type ToolUseBlock,
  textBlockSchema,
  thinkingBlockSchema,
  toolResultBlockSchema,
  toolResultContentSchema,
  toolUseBlockSchema,
} from "./messages/block.ts";
export {
  type CanUseToolRequest,
  type CliRequest,
  canUseToolRequestSchema,
  cliRequestSchema,
  elicitationRequestSchema,
  type HookCallbackRequest,
  hookCallbackRequestSchema,
  requestUserDialogRequestSchema,
} from "./messages/control/cli-requests.ts";
export {
  type HostRequest,
  hostRequestSchema,
  interruptRequestSchema,
  mcpMessageRequestSchema,
  setModelRequestSchema,
  setPermissionModeRequestSchema,
} from "./messages/control/host-requests.ts";
export {
  type CliControlRequest,
  type ControlCancelRequest,
  type ControlResponse,
  cliControlRequestSchema,
  controlCancelRequestSchema,
  controlErrorSchema,
  controlOutcomeSchema,
  controlResponseSchema,
  controlSuccessSchema,
  type HostControlRequest,
  hostControlRequestSchema,
} from "./messages/control/index.ts";
export {
  type AgentInfo,
  accountSchema,
  agentDefinitionSchema,
  agentInfoSchema,
  hookMatcherSchema,
  type InitializeRequest,
  type InitializeResult,
  initializeRequestSchema,
  initializeResultSchema,
  modelInfoSchema,
} from "./messages/control/initialize.ts";
export {
  cancelAsyncMessageResultSchema,
  controlResults,
  type ElicitationResult,
  elicitationResultSchema,
  type InterruptResult,
  interruptResultSchema,
  mcpMessageResultSchema,
  mcpSetServersResultSchema,
  mcpStatusResultSchema,
  rewindFilesResultSchema,
  setModelResultSchema,
  setPermissionModeResultSchema,
} from "./messages/control/results.ts";
export {
  type ApiError,
  apiErrorSchema,
  effortSchema,
  elicitationModeSchema,
  fastModeDisabledReasonSchema,
  fastModeStateSchema,
  type PermissionMode,
  permissionModeSchema,
  permissionModes,
  type TerminalReason,
  terminalReasonSchema,
} from "./messages/enums.ts";
export {
  type ClientFrame,
  clientFrameSchema,
  type KnownCliFrame,
  type KnownHostFrame,
  type ServerFrame,
  serverFrameSchema,
} from "./messages/frames.ts";
export {
  asyncHookOutputSchema,
  type HookInput,
  type HookOutput,
  hookInputSchema,
  hookOutputSchema,
  syncHookOutputSchema,
} from "./messages/hook.ts";
export { type Origin, originSchema } from "./messages/origin.ts";
export {
  type PermissionAllow,
  type PermissionDeny,
  type PermissionResult,
  type PermissionRule,
  type PermissionUpdate,
  permissionAllowSchema,
  permissionDenySchema,
  permissionDestinationSchema,
  permissionResultSchema,
  permissionRuleSchema,
  permissionUpdateSchema,
} from "./messages/permission.ts";
export {
  activeGoalSchema,
  authStatusSchema,
  autocompactStateSchema,
  type CommandLifecycle,
  commandLifecycleSchema,
  conversationResetSchema,
  goalSchema,
  type KeepAlive,
  keepAliveSchema,
  promptSuggestionSchema,
  type RateLimitInfo,
  rateLimitEventSchema,
  rateLimitInfoSchema,
  type ToolProgress,
  toolProgressSchema,
  toolUseSummarySchema,
  transcriptMirrorSchema,
} from "./messages/progress.ts";
export {
  deferredToolUseSchema,
  type Result,
  type ResultErrorDuringExecution,
  type ResultErrorMaxBudget,
  type ResultErrorMaxTurns,
  type ResultSuccess,
  resultErrorDuringExecutionSchema,
  resultErrorMaxBudgetSchema,
  resultErrorMaxStructuredOutputRetriesSchema,
  resultErrorMaxTurnsSchema,
  resultSchema,
  resultSuccessSchema,
} from "./messages/result.ts";
export { type StartupFailureReason, startupFailureReasonSchema } from "./messages/startup.ts";
export {
  type Delta,
  deltaSchema,
  type ModelStreamEvent,
  messageDeltaSchema,
  modelStreamEventSchema,
  type StreamEvent,
  streamEventSchema,
} from "./messages/stream-event.ts";
export { type System, systemSchema } from "./messages/system/index.ts";
export {
  type McpServer,
  mcpServerSchema,
  pluginSchema,
  type SystemInit,
  systemInitSchema,
} from "./messages/system/init.ts";
export {
  type SlashCommand,
  slashCommandSchema,
  systemCommandsChangedSchema,
  systemElicitationCompleteSchema,
  systemFilesPersistedSchema,
  systemHookProgressSchema,
  systemHookResponseSchema,
  systemHookStartedSchema,
  systemInformationalSchema,
  systemLocalCommandOutputSchema,
  systemMemoryRecallSchema,
  systemMirrorErrorSchema,
  systemNotificationSchema,
  systemPluginInstallSchema,
  systemSessionWritesLostSchema,
  systemWorkerShuttingDownSchema,
} from "./messages/system/notice.ts";
export {
  type BackgroundTask,
  backgroundTaskSchema,
  systemBackgroundTasksChangedSchema,
  systemTaskNotificationSchema,
  systemTaskProgressSchema,
  systemTaskStartedSchema,
  systemTaskUpdatedSchema,
  type TaskUsage,
  taskPatchSchema,
  taskUsageSchema,
} from "./messages/system/task.ts";
export {
  type CompactMetadata,
  compactMetadataSchema,
  type SystemStatus,
  systemApiRetrySchema,
  systemCompactBoundarySchema,
  systemControlRequestProgressSchema,
  systemModelRefusalFallbackSchema,
  systemModelRefusalNoFallbackSchema,
  systemPermissionDeniedSchema,
  systemPostTurnSummarySchema,
  systemSessionMetadataSchema,
  systemSessionStateChangedSchema,
  systemStatusSchema,
  systemTaskSummarySchema,
  systemThinkingTokensSchema,
} from "./messages/system/turn.ts";
export {
  type ModelUsage,
  modelUsageSchema,
  type PermissionDenial,
  permissionDenialSchema,
  type Usage,
  usageSchema,
} from "./messages/usage.ts";
export {
  type Prompt,
  promptSchema,
  toolResultMetaSchema,
  type User,
  type UserMessage,
  userMessageSchema,
  userSchema,
} from "./messages/user.ts";
export { claudeStreamJson } from "./namespace.ts";
export { controlOrder, order, turnOrder } from "./order.ts";
export { claudeStreamJsonProtocol } from "./protocol.ts";
