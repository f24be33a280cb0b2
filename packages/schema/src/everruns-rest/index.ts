export { deviations } from "./deviations.ts";
export {
  type EventContext,
  eventContextSchema,
} from "./envelope.ts";
export {
  type AllowedAction,
  allowedActionSchema,
  errorMemberSchema,
  errors,
  type Problem,
  problemSchema,
} from "./errors.ts";
export { limits } from "./limits.ts";
export {
  type Agent,
  type AgentPage,
  agentPageSchema,
  agentPathSchema,
  agentSchema,
  type CreateAgentRequest,
  createAgentRequestSchema,
  listAgentsQuerySchema,
} from "./messages/agent.ts";
export {
  type Harness,
  type HarnessList,
  harnessListSchema,
  harnessSchema,
  type Model,
  type ModelList,
  modelListSchema,
  modelSchema,
} from "./messages/catalogue.ts";
export {
  type ContentPart,
  contentPartSchema,
  type ImageFilePart,
  type ImagePart,
  type InputContentPart,
  imageFilePartSchema,
  imagePartSchema,
  inputContentPartSchema,
  type TextPart,
  type ToolCallPart,
  type ToolResultPart,
  textPartSchema,
  toolCallPartSchema,
  toolResultPartSchema,
} from "./messages/content.ts";
export {
  type Controls,
  controlsSchema,
  type ErrorDisclosure,
  errorDisclosureSchema,
  type ReasoningControls,
  reasoningControlsSchema,
} from "./messages/controls.ts";
export {
  type Connected,
  connectedSchema,
  type Disconnecting,
  disconnectingSchema,
  type EventSummary,
  eventListSchema,
  eventSummarySchema,
  eventTypeCountSchema,
  type ListEventsQuery,
  listEventsQuerySchema,
  type StreamQuery,
  streamQuerySchema,
} from "./messages/event-queries.ts";
export {
  actCompletedEventSchema,
  actStartedEventSchema,
} from "./messages/events/act.ts";
export {
  type BudgetData,
  budgetDataSchema,
  budgetExhaustedEventSchema,
  budgetPausedEventSchema,
  budgetResumedEventSchema,
  budgetWarningEventSchema,
} from "./messages/events/budget.ts";
export {
  compactionStepSchema,
  contextCompactedEventSchema,
  contextCompactingEventSchema,
  fileWrittenEventSchema,
} from "./messages/events/context.ts";
export {
  type Event,
  type EventData,
  type EventType,
  ephemeralEventTypes,
  eventSchema,
  eventTypes,
  type KnownEvent,
} from "./messages/events/index.ts";
export {
  capabilityUsageEventSchema,
  capabilityUsageRecordSchema,
  generationMetadataSchema,
  generationOutputSchema,
  generationRetrySchema,
  llmGenerationEventSchema,
} from "./messages/events/llm.ts";
export {
  inputMessageEventSchema,
  outputMessageCompletedEventSchema,
  outputMessageDeltaEventSchema,
  outputMessageReplacedEventSchema,
  outputMessageStartedEventSchema,
  outputMetadataSchema,
} from "./messages/events/message.ts";
export {
  reasonCompletedEventSchema,
  reasonItemEventSchema,
  reasonRecoveredEventSchema,
  reasonStartedEventSchema,
  thinkingCompletedEventSchema,
  thinkingDeltaEventSchema,
  thinkingStartedEventSchema,
} from "./messages/events/reason.ts";
export {
  sessionActivatedEventSchema,
  sessionIdledEventSchema,
  sessionStartedEventSchema,
} from "./messages/events/session.ts";
export {
  type SessionTask,
  sessionTaskSchema,
  type TaskMessage,
  taskCreatedEventSchema,
  taskDataPartSchema,
  taskDataSchema,
  taskMessageDataSchema,
  taskMessageReceivedEventSchema,
  taskMessageSchema,
  taskMessageSentEventSchema,
  taskTextPartSchema,
  taskUpdatedEventSchema,
} from "./messages/events/task.ts";
export {
  toolCallRepairedEventSchema,
  toolCallRequestedEventSchema,
  toolCompletedEventSchema,
  toolOutputDeltaEventSchema,
  toolProgressEventSchema,
  toolStartedEventSchema,
  transcriptRepairedEventSchema,
} from "./messages/events/tool.ts";
export {
  turnCancelledEventSchema,
  turnCompletedEventSchema,
  turnFailedEventSchema,
  turnSealedEventSchema,
  turnStartedEventSchema,
} from "./messages/events/turn.ts";
export {
  type VoiceTranscriptData,
  voiceInputCompletedEventSchema,
  voiceInputDeltaEventSchema,
  voiceOutputCompletedEventSchema,
  voiceOutputDeltaEventSchema,
  voiceSessionEndedEventSchema,
  voiceSessionFailedEventSchema,
  voiceSessionStartedEventSchema,
  voiceTranscriptDataSchema,
} from "./messages/events/voice.ts";
export {
  type Image,
  imageFormSchema,
  imageListSchema,
  imagePathSchema,
  imageSchema,
  listImagesQuerySchema,
  type UploadedImage,
  uploadedImageSchema,
  uploadImageQuerySchema,
} from "./messages/image.ts";
export {
  type ExternalActor,
  externalActorSchema,
  type Message,
  type MessageList,
  type MessagePhase,
  type MessageRole,
  messageListSchema,
  messagePhaseSchema,
  messageRoleSchema,
  messageSchema,
} from "./messages/message.ts";
export {
  type AwaitedTurn,
  awaitedTurnSchema,
  type CreatedMessage,
  type CreateMessageQuery,
  type CreateMessageRequest,
  createdMessageSchema,
  createMessageQuerySchema,
  createMessageRequestSchema,
  type InputMessage,
  inputMessageSchema,
} from "./messages/message-requests.ts";
export {
  type Principal,
  principalSchema,
  type Session,
  type SessionPage,
  type SessionStatus,
  sessionPageSchema,
  sessionSchema,
  sessionStatusSchema,
} from "./messages/session.ts";
export {
  type CapabilityRef,
  capabilityRefSchema,
  type InitialFile,
  initialFileSchema,
  type NetworkAccess,
  networkAccessSchema,
} from "./messages/session-parts.ts";
export {
  type CancelResponse,
  type CreateSessionRequest,
  cancelResponseSchema,
  createSessionRequestSchema,
  exportQuerySchema,
  type ForkSessionRequest,
  forkSessionRequestSchema,
  listSessionsQuerySchema,
  sessionPathSchema,
  type UpdateSessionRequest,
  updateSessionRequestSchema,
} from "./messages/session-requests.ts";
export {
  type BuiltinTool,
  builtinToolSchema,
  type ClientTool,
  clientToolSchema,
  type SubmitToolResultsRequest,
  type SubmitToolResultsResponse,
  submitToolResultsRequestSchema,
  submitToolResultsResponseSchema,
  type ToolCall,
  type ToolCallSummary,
  type ToolDefinition,
  type ToolResult,
  toolCallSchema,
  toolCallSummarySchema,
  toolDeferralSchema,
  toolDefinitionSchema,
  toolHintSchema,
  toolResultSchema,
} from "./messages/tools.ts";
export {
  type TokenUsage,
  tokenUsageSchema,
} from "./messages/usage.ts";
export { everrunsRest } from "./namespace.ts";
export {
  createAgent,
  deleteAgent,
  getAgent,
  listAgents,
  listHarnesses,
  listModels,
} from "./operations/catalogue.ts";
export {
  cancelTurn,
  createMessage,
  listEvents,
  listMessages,
  streamEvents,
  submitToolResults,
  summarizeEvents,
} from "./operations/conversation.ts";
export {
  deleteImage,
  getImage,
  getThumbnail,
  listImages,
  uploadImage,
} from "./operations/images.ts";
export {
  createSession,
  deleteSession,
  exportSession,
  forkSession,
  getSession,
  listSessions,
  pinSession,
  unpinSession,
  updateSession,
} from "./operations/sessions.ts";
export { order } from "./order.ts";
export {
  coreOperations,
  everrunsRestProtocol,
  supportingOperations,
} from "./protocol.ts";
