import type {
  AuthFlowCompletedEvent,
  AuthFlowDeviceCodeEvent,
  AuthFlowFailedEvent,
  AuthFlowStartedEvent,
  AuthFlowUrlEvent,
  CompactionAnchorSelectedEvent,
  CompactionCompletedEvent,
  CompactionFailedEvent,
  CompactionStartedEvent,
  CompactionSummaryMergedEvent,
  ErrorData,
  Failure,
  RequestId,
  SessionCompletedEvent,
  SessionContextEstimateEvent,
  SessionDebugEvent,
  SessionErrorEvent,
  SessionInterruptedEvent,
  SessionMessageAppendedEvent,
  SessionStatusEvent,
  SessionStreamChunkEvent,
  SessionToolCallCompletedEvent,
  SessionToolCallStartedEvent,
  SessionToolResultsEvent,
  StateChangedEvent,
  Success,
} from "@colloquy/schema/loaf-rpc";

/** An event this version knows. */
export type LoafEvent =
  | SessionStatusEvent
  | SessionMessageAppendedEvent
  | SessionStreamChunkEvent
  | SessionToolCallStartedEvent
  | SessionToolCallCompletedEvent
  | SessionToolResultsEvent
  | SessionCompletedEvent
  | SessionInterruptedEvent
  | SessionErrorEvent
  | SessionContextEstimateEvent
  | SessionDebugEvent
  | CompactionStartedEvent
  | CompactionAnchorSelectedEvent
  | CompactionSummaryMergedEvent
  | CompactionCompletedEvent
  | CompactionFailedEvent
  | StateChangedEvent
  | AuthFlowStartedEvent
  | AuthFlowUrlEvent
  | AuthFlowDeviceCodeEvent
  | AuthFlowCompletedEvent
  | AuthFlowFailedEvent;

export type PayloadOf<Type extends LoafEvent["type"]> = Extract<
  LoafEvent,
  { readonly type: Type }
>["payload"];

export interface LoafNotification {
  readonly jsonrpc: "2.0";
  readonly method: "event";
  readonly params: LoafEvent;
}

/** What a server sends. */
export type LoafServerFrame = LoafNotification | Success | Failure;

/** A request as a client sends it. */
export interface LoafRequest {
  readonly jsonrpc: "2.0";
  readonly id: RequestId;
  readonly method: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** An event, dated as the wire wants it: UTC with milliseconds and `Z` (§2). */
export function eventFrame<Type extends LoafEvent["type"]>(
  type: Type,
  at: string | number,
  payload: PayloadOf<Type>,
): LoafNotification {
  const params = { type, timestamp: new Date(at).toISOString(), payload };
  // Type and payload belong together by the signature; the compiler does not follow that through the union.
  return { jsonrpc: "2.0", method: "event", params: params as unknown as LoafEvent };
}

export const successFrame = (id: RequestId, result: unknown): Success => ({ jsonrpc: "2.0", id, result });

export const failureFrame = (id: RequestId, code: number, message: string, data: ErrorData): Failure => ({
  jsonrpc: "2.0",
  id,
  error: { code, message, data },
});

/** Ordinary refusals come as internal errors (§4, §15 quirk 3). */
export const refusalFrame = (id: RequestId, message: string): Failure =>
  failureFrame(id, -32603, message, { reason: "internal_error" });
