import type { ToolExecutor } from "@colloquy/schema/session";
import type { OpenMessage } from "../../state/index.ts";
import { completeMessage, type MessageStart, startMessage } from "./message.ts";
import type { EventRecorder, RequestedCall } from "./recorder.ts";
import { completeCall, recordRequest, resolvePermission } from "./tool.ts";
import { currentTurn, recordTurnEnd, type TurnEnd } from "./turn.ts";

/** The message being written. If there is none, the calls of the one before are settled and a new one begins. */
export function currentMessage(recorder: EventRecorder, start: MessageStart = {}): OpenMessage {
  if (!currentTurn(recorder).message) {
    settleCalls(recorder);
    startMessage(recorder, start);
  }
  const { message } = currentTurn(recorder);
  if (!message) throw new Error("A message that was started is being written.");
  return message;
}

/** Requests a call, after the message that makes it; a wire that does not show that message gets one here. */
export function requestTool(recorder: EventRecorder, call: RequestedCall, executor: ToolExecutor): void {
  const { calls, message, lastMessageId } = currentTurn(recorder);
  if (calls.some(({ callId }) => callId === call.callId)) return;
  if (message || lastMessageId === undefined) {
    currentMessage(recorder);
    completeMessage(recorder, { stopReason: "toolCalls", calls: [call] });
  }
  recordRequest(recorder, call, executor);
}

/** Requests a call, or holds it while its executor is unknown (`undefined`): a later frame shows that. */
export function requestOrHold(
  recorder: EventRecorder,
  call: RequestedCall,
  executor: ToolExecutor | undefined,
): void {
  if (executor !== undefined) requestTool(recorder, call, executor);
  else recorder.update({ held: [...recorder.state.held, call] });
}

/** Holds a call no longer: the one with this id, else the oldest with this name. */
export function takeHeld(recorder: EventRecorder, callId: string, name?: string): RequestedCall | undefined {
  const { held } = recorder.state;
  const taken = held.find((call) => call.callId === callId) ?? held.find((call) => call.name === name);
  recorder.update({ held: held.filter((call) => call !== taken) });
  return taken;
}

/** The agent goes on: calls that the client was not asked to run by now are the server's. */
export function releaseHeld(recorder: EventRecorder): void {
  const { held } = recorder.state;
  recorder.update({ held: [] });
  for (const call of held) requestTool(recorder, call, "server");
}

/** The agent went on: whatever is still open ended with an outcome that this wire does not report. */
export function settleCalls(recorder: EventRecorder, status = "unknown"): void {
  releaseHeld(recorder);
  const { permissions = [], calls = [] } = recorder.session.turn ?? {};
  for (const { requestId } of permissions) resolvePermission(recorder, requestId, "unknown");
  for (const { callId } of calls) completeCall(recorder, callId, { status, content: [] });
}

/** Why the message being written stops when its turn ends. */
export const stopReasons = { completed: "end", failed: "error", interrupted: "interrupted" } as const;

/** Ends the running turn, if there is one, with its message and its calls. */
export function endTurn(recorder: EventRecorder, end: TurnEnd): void {
  completeMessage(recorder, { stopReason: stopReasons[end.outcome] });
  settleCalls(recorder);
  recordTurnEnd(recorder, end);
}
