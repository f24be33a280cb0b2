import type { ServerFrame } from "@colloquy/schema/blackbox-ws";
import type { KnownEvent } from "@colloquy/schema/session";
import type { Encoded } from "../../../codec/codec.ts";
import { bySomeTypes } from "../../../codec/dispatch.ts";
import { createFrameRecorder } from "../../../codec/frame-recorder.ts";
import { toInput } from "../../../codec/values.ts";
import type { EventOf } from "../../../state/index.ts";
import { errorFrame } from "../values/errors.ts";
import { toReportedResult } from "../values/outcome.ts";
import { appendDelta, completeMessage, emitEcho, emitSentences } from "./encode/message.ts";
import { closeConversation, connect, endCall, open } from "./encode/session.ts";
import { type EncodeContext, emitBody, type ServerEncodeState, timeOf } from "./state.ts";

/** Events that are not here have no frame; `losses.ts` names them. */
const encodeEvent = bySomeTypes<KnownEvent, EncodeContext>({
  "session.created": connect,
  "session.closed": (context) => closeConversation(context, "agentFinished"),
  "message.added": emitEcho,
  "message.delta": appendDelta,
  "message.snapshot": (context, { messageId, text }) => emitSentences(context, messageId, text),
  "message.completed": completeMessage,
  "tool.requested": requestTool,
  "tool.completed": completeTool,
  "turn.failed": (context, { failure }) => {
    const { phase, channelId } = context.state;
    if (phase === "opened") context.emit(errorFrame(failure.message, timeOf(context), channelId));
  },
  "call.offered": (context, { sdp }) => {
    const { callType, phase } = context.state;
    if (callType === "webCall" && phase === "connected")
      emitBody(context, { type: "sdpInvite", data: { invite: sdp } });
  },
  "call.answered": (context) => {
    if (context.state.phase === "connected") open(context);
  },
  "call.ended": endCall,
});

/** The frames of an event on a connection; none once the conversation is over. */
export function encode(state: ServerEncodeState, event: KnownEvent): Encoded<ServerEncodeState, ServerFrame> {
  if (state.phase === "over") return { state, frames: [] };
  const context: EncodeContext = createFrameRecorder(state, event);
  encodeEvent(context, event);
  return context.result();
}

const hasCallLogs = ({ state }: EncodeContext): boolean => state.rules.features.has("SendToolCallLogs");

/** The log line of a call and, when this client runs the tool, the request that must be answered (§8). */
function requestTool(context: EncodeContext, event: EventOf<"tool.requested">): void {
  const { phase, rules, calls } = context.state;
  if (phase !== "opened") return;
  const { callId, name } = event;
  const content = { id: callId, toolName: toolName(name), args: toInput(event.input) };
  const asked = event.executor === "client" && (rules.tools?.includes(name) ?? true);
  if (hasCallLogs(context)) emitBody(context, { type: "toolCall", content });
  if (asked) emitBody(context, { type: "websocketToolRequest", content });
  context.update({ calls: [...calls, { callId, asked }] });
}

/** The log line of an outcome. */
function completeTool(context: EncodeContext, event: EventOf<"tool.completed">): void {
  const { calls } = context.state;
  const call = calls.find(({ callId }) => callId === event.callId);
  if (!call) return;
  context.update({ calls: calls.filter((other) => other !== call) });
  if (!hasCallLogs(context)) return;
  const result = toReportedResult(event.outcome, call.asked);
  const content = { id: event.callId, toolName: toolName(event.name), ...result };
  emitBody(context, { type: "toolCallResult", content });
}

/** Names are letters, digits and `_` here, and begin with no digit (§4.4, DOC-R). */
const toolName = (name: string): string => name.replace(/[^a-zA-Z0-9_]/g, "_").replace(/^(?![a-zA-Z_])/, "_");
