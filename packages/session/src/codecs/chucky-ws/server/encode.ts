import type { KnownServerFrame } from "@colloquy/schema/chucky-ws";
import type { KnownEvent } from "@colloquy/schema/session";
import type { Encoded } from "../../../codec/codec.ts";
import { bySomeTypes } from "../../../codec/dispatch.ts";
import { createFrameRecorder } from "../../../codec/frame-recorder.ts";
import { toInput } from "../../../codec/values.ts";
import type { EventOf } from "../../../state/index.ts";
import { dialectOf } from "./encode/dialects/index.ts";
import {
  appendDelta,
  completeMessage,
  completeThinking,
  emitSnapshot,
  startMessage,
} from "./encode/message.ts";
import { announceChange, closeFrame, readyFrame, sessionInfoFrame } from "./encode/session.ts";
import type { EncodeContext, ServerEncodeState } from "./state.ts";

/** Events that are not here have no frame; `losses.ts` names them. */
const encodeEvent = bySomeTypes<KnownEvent, EncodeContext>({
  "session.created": (context) => {
    context.emit(readyFrame);
    context.emit(sessionInfoFrame(context.state));
  },
  "session.closed": (context) => {
    context.emit(closeFrame);
    context.close({ code: 1000, reason: "" });
  },
  "turn.started": (context, event) => dialectOf(context).startTurn?.(context, event),
  "message.started": startMessage,
  "message.delta": (context, { messageId, text }) => appendDelta(context, messageId, { kind: "text", text }),
  "thinking.delta": (context, { messageId, text }) =>
    appendDelta(context, messageId, { kind: "thinking", text }),
  "message.snapshot": emitSnapshot,
  "thinking.completed": completeThinking,
  "message.completed": completeMessage,
  "tool.requested": requestTool,
  "context.compacted": (context, event) => dialectOf(context).compact?.(context, event),
  "turn.completed": endTurn,
  "turn.failed": endTurn,
  "turn.interrupted": endTurn,
});

/** The frames of an event on a connection. */
export function encode(
  state: ServerEncodeState,
  event: KnownEvent,
): Encoded<ServerEncodeState, KnownServerFrame> {
  const context: EncodeContext = createFrameRecorder(state, event);
  announceChange(context);
  encodeEvent(context, event);
  return context.result();
}

/** Shows the call and, when it is the client's, asks for it in both spellings (§4.3). */
function requestTool(context: EncodeContext, event: EventOf<"tool.requested">): void {
  dialectOf(context).requestTool?.(context, event);
  const { callId, name, input, executor } = event;
  const { openCalls, clientTools } = context.state;
  if (executor !== "client" || openCalls?.has(callId) === false || clientTools?.has(name) === false) return;
  const payload = { id: callId, name, callId, toolName: name, input: toInput(input) };
  context.emit({ type: "tool_call", payload });
}

type TurnEnd = EventOf<"turn.completed" | "turn.failed" | "turn.interrupted">;

/** Ends a turn with its `result`. */
function endTurn(context: EncodeContext, event: TurnEnd): void {
  const { turnId, durationMs, rounds, usage } = event;
  const result = { turnId, durationMs, rounds, usage, text: event.text ?? "", ...outcomeOf(event) };
  context.emit(dialectOf(context).toResult(context.state.session.sessionId, result));
}

function outcomeOf(event: TurnEnd) {
  if (event.type === "turn.completed") return { outcome: "success" } as const;
  if (event.type === "turn.interrupted")
    return { outcome: "interrupted", error: `The turn was interrupted (${event.reason}).` } as const;
  const { message, code } = event.failure;
  return { outcome: "error", error: message, code } as const;
}
