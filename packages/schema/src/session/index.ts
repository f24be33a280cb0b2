export {
  answerCallSchema,
  type Command,
  type ConfigureSession,
  type CreateSession,
  clearHistorySchema,
  clearQueueSchema,
  closeSessionSchema,
  commandSchema,
  commandSchemas,
  configureSessionSchema,
  createSessionSchema,
  hangUpCallSchema,
  type InterruptTurn,
  interruptTurnSchema,
  type KnownCommand,
  type ResolvePermission,
  type ResolveTool,
  renameSessionSchema,
  resolvePermissionSchema,
  resolveToolSchema,
  type SendMessage,
  type SteerTurn,
  sendMessageSchema,
  steerTurnSchema,
} from "./commands.ts";
export {
  type ContentPart,
  contentPartSchema,
  type ImagePart,
  imagePartSchema,
  type Message,
  messageSchema,
  type Native,
  nativeSchema,
  type ResourcePart,
  type Role,
  resourcePartSchema,
  roleSchema,
  type TextPart,
  type ToolCallPart,
  textPartSchema,
  toolCallPartSchema,
} from "./content.ts";
export { durable, ephemeral, interruptReasons } from "./envelope.ts";
export { callAnsweredSchema, callEndedSchema, callOfferedSchema } from "./events/call.ts";
export {
  type DurableEvent,
  type EphemeralEvent,
  type Event,
  type EventInput,
  eventSchema,
  eventSchemas,
  isEphemeral,
  type KnownEvent,
} from "./events/index.ts";
export {
  messageCompletedSchema,
  messageDeltaSchema,
  messageSnapshotSchema,
  messageStartedSchema,
  thinkingCompletedSchema,
  thinkingDeltaSchema,
} from "./events/message.ts";
export {
  contextCompactedSchema,
  historyClearedSchema,
  queueChangedSchema,
  sessionClosedSchema,
  sessionCreatedSchema,
  sessionUpdatedSchema,
} from "./events/session.ts";
export {
  permissionRequestedSchema,
  permissionResolvedSchema,
  toolCompletedSchema,
  toolOutputSchema,
  toolRequestedSchema,
  toolStartedSchema,
} from "./events/tool.ts";
export {
  messageAddedSchema,
  turnCompletedSchema,
  turnFailedSchema,
  turnInterruptedSchema,
  turnQueuedSchema,
  turnStartedSchema,
  turnSteeredSchema,
} from "./events/turn.ts";
export {
  type Failure,
  failureSchema,
  type ToolOutcome,
  toolOutcomeSchema,
  type Usage,
  usageSchema,
} from "./facts.ts";
export { session } from "./namespace.ts";
export {
  type Settings,
  settingsSchema,
  type ToolDefinition,
  type ToolExecutor,
  toolDefinitionSchema,
  toolExecutorSchema,
} from "./settings.ts";
