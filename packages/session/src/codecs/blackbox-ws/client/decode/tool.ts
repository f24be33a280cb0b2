import type { ToolCallContent, ToolCallResultContent } from "@colloquy/schema/blackbox-ws";
import type { ToolExecutor } from "@colloquy/schema/session";
import {
  completeCall,
  completeMessage,
  executorOf,
  type RequestedCall,
  requestOrHold,
  requestTool,
  takeHeld,
} from "../../../../codec/event-recorder/index.ts";
import { fromReportedResult } from "../../values/outcome.ts";
import type { Recorder } from "../state.ts";

/** A tool is called. The executor shows later, unless the client knows which tools are its own (§8). */
export function recordToolCall(recorder: Recorder, content: ToolCallContent): void {
  const call = toCall(recorder, content);
  const executor = executorOf(recorder, call.name);
  if (executor === undefined) requestOrHold(recorder, call, executor);
  else requestAlone(recorder, call, executor);
}

/** The client is asked: the call that was reported before is its own. */
export function recordToolRequest(recorder: Recorder, content: ToolCallContent): void {
  const call = toCall(recorder, content);
  takeHeld(recorder, call.callId);
  requestAlone(recorder, call, "client");
}

/** An outcome. A call that the client was not asked to run was the server's. */
export function recordToolResult(recorder: Recorder, { id, result, error }: ToolCallResultContent): void {
  const { held, calledAt } = recorder.state;
  const call = held.some(({ callId }) => callId === id) ? takeHeld(recorder, id) : undefined;
  if (call) requestAlone(recorder, call, "server");
  completeCall(recorder, id, fromReportedResult(result, error), { since: calledAt.get(id) });
}

/** The call, and when it was first reported. */
function toCall(recorder: Recorder, { id, toolName, args }: ToolCallContent): RequestedCall {
  const { calledAt, now } = recorder.state;
  if (!calledAt.has(id)) recorder.update({ calledAt: new Map(calledAt).set(id, now) });
  return { type: "toolCall", callId: id, name: toolName, input: args };
}

/** Requests a call while others stay held: calls run concurrently, and the executor of one does not show that of another. */
function requestAlone(recorder: Recorder, call: RequestedCall, executor: ToolExecutor): void {
  const { held } = recorder.state;
  recorder.update({ held: [] });
  completeMessage(recorder, { stopReason: "toolCalls", calls: [call] });
  requestTool(recorder, call, executor);
  recorder.update({ held });
}
